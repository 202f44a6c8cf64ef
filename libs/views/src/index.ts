export { migrateViews } from './migrations/migrate';
export type { ViewsConnection } from './migrations/migrate';
export { openViews } from './open-views';
export type { Views, ViewsOptions } from './open-views';
export type { RulesOf } from './projection/project-stream';
export type { KnownAt, ListedAgency, ListedCase, Reading } from './queries/reading';
