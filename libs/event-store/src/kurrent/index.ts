export { ForeignEventError, KurrentAddressError, KurrentUnreachableError } from './errors';
export { openKurrentEventStore } from './kurrent-event-store';
export type { KurrentEventStoreOptions } from './kurrent-event-store';
export { lastNumbered, migrateKurrentIndex } from './migrate';
