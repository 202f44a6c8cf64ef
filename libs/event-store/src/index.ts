export { categoryOf } from './event';
export type { EventMeta, JsonObject, JsonValue, NewEvent, StoredEvent } from './event';
export type {
  AppendRequest,
  AppendResult,
  EventFilter,
  EventStore,
  Lane,
  LogHead,
  LogSlice,
  ReadAllOptions,
  ReadStreamOptions,
  SliceHandler,
  SubscribeOptions,
  Subscription,
  SubscriptionEnd,
} from './event-store';
export {
  AppendFailedError,
  InvalidAppendError,
  InvalidReadError,
  LogHoleError,
  StoreBusyError,
  StoreClosedError,
} from './errors';
export { LIMITS } from './limits';
export { InMemoryEventStore } from './memory/in-memory-event-store';
export type { InMemoryOptions } from './memory/in-memory-event-store';
