import type { EventType } from '../schemas/events';
import type { JsonObject } from '@taizhang/event-store';

/** Carries the data of one schema version over to the next. Pure; it sees texts opened or closed, never sealed. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** Per type the steps from version 1 to 2, 2 to 3, …; the newest version is one more than the steps. */
export type UpcastingChains = { readonly [Type in EventType]?: readonly Upcaster[] };

/** No type has changed its shape since version 1. A new step brings golden samples of the new version along. */
export const UPCASTING: UpcastingChains = {};

export function newestVersion(type: EventType, chains: UpcastingChains = UPCASTING): number {
  return (chains[type]?.length ?? 0) + 1;
}

/** The data in the newest shape of its type; null when it was written in a version not known here. */
export function upcast(
  { type, schemaVersion }: { readonly type: EventType; readonly schemaVersion: number },
  data: JsonObject,
  chains: UpcastingChains = UPCASTING,
): JsonObject | null {
  if (schemaVersion < 1 || schemaVersion > newestVersion(type, chains)) return null;
  const steps = chains[type] ?? [];
  return steps.slice(schemaVersion - 1).reduce((shape, step) => step(shape), data);
}
