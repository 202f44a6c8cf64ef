import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { readClosed } from '../codec/decode';
import { allotNumber } from './allot-number';

const SLICE = 1000;
const IMPORTED = 'import-';

export interface Numbered {
  readonly stream: string;
  readonly number: string;
}

/**
 * Numbers the cases recorded after `after` that a crash left without a number. Safe to run at any time, by several
 * processes at once: a case asked for twice keeps its number. Imported cases keep what their source gave them.
 */
export async function numberUnnumbered(
  store: EventStore,
  after = 0,
): Promise<{ readonly numbered: readonly Numbered[]; readonly through: number }> {
  const { waiting, through } = await unnumbered(store, after);
  const numbered: Numbered[] = [];
  for (const application of waiting) {
    numbered.push({ stream: application.stream, number: await allotNumber(application, { store }) });
  }
  return { numbered, through };
}

async function unnumbered(store: EventStore, after: number) {
  const waiting = new Map<string, StoredEvent>();
  let through = after;
  for (;;) {
    const slice = await store.readAll({
      after: through,
      limit: SLICE,
      types: ['ApplicationSubmitted', 'NumberAllotted'],
    });
    for (const event of slice.events) {
      const { body } = readClosed(event);
      if (body.act === 'NumberAllotted') waiting.delete(body.request);
      else if (needsNumber(event, body)) waiting.set(event.stream, event);
    }
    if (slice.through === through) return { waiting: [...waiting.values()], through };
    through = slice.through;
  }
}

/** Whether an application waits for a number of ours. */
export function needsNumber(
  { meta }: StoredEvent,
  body: { readonly act: string; readonly number?: string },
): boolean {
  return (
    body.act === 'ApplicationSubmitted' &&
    body.number === undefined &&
    !meta.causationId?.startsWith(IMPORTED)
  );
}
