export { ForeignEventError, KurrentAddressError, KurrentUnreachableError } from './errors';
export { openKurrentEventStore } from './kurrent-event-store';
export type { KurrentEventStoreOptions } from './kurrent-event-store';
export { INDEX_VERSION, IndexVersionError, lastNumbered, migrateKurrentIndex } from './migrate';
