import type { DecodedEvent } from '@taizhang/case-handling';

/** The account that works on the case for the agency: of the last day named, of one day the last recorded. */
export function handlerOf(events: readonly DecodedEvent[], agency: string): string | null {
  let last: { readonly assignedOn: string; readonly handler: string } | null = null;
  for (const { stored, body } of events) {
    if (body.act !== 'HandlerAssigned' || stored.meta.agency !== agency) continue;
    if (last === null || body.assignedOn >= last.assignedOn) last = body;
  }
  return last?.handler ?? null;
}
