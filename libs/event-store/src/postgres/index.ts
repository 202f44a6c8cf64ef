export { LogRestorer } from './log-restorer';
export { migrateEventStore } from './migrate';
export { openPostgresEventStore } from './postgres-event-store';
export type { PostgresEventStoreOptions } from './postgres-event-store';
export type { LaneLimits } from './append-lane';
