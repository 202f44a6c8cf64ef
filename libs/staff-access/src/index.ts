export { ACT_PERMISSIONS, mayRecord, mayRectify } from './act-permissions';
export type { ActPermission } from './act-permissions';
export { OPERATIONS, reachOf } from './operations';
export type { Operation, Reach } from './operations';
export { recordedAs } from './person';
export type { Person } from './person';
export { ROLES } from './roles';
export type { Role } from './roles';
