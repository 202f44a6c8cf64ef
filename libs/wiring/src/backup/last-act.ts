import { isDisclosureAct, isRequestAct, readClosed } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { actWords } from '../wording/act-words';
import type { LastAct } from './backup-answer';

const LOOKED_AT_ONCE = 200;

/** The last act of law at or before an ordinal; what the program notes for itself (numbers, imports) is passed over. */
export async function lastActOf(head: number, { store }: Parts): Promise<LastAct | null> {
  for (let until = head; until > 0; until -= LOOKED_AT_ONCE) {
    const after = Math.max(0, until - LOOKED_AT_ONCE);
    const { events } = await store.readAll({ after, limit: until - after });
    const last = events.map(readClosed).findLast(({ body }) => isRequestAct(body) || isDisclosureAct(body));
    if (last) return told(last, await requestOf(last, store));
  }
  return null;
}

async function requestOf(
  { stored: { stream } }: DecodedEvent,
  store: Parts['store'],
): Promise<string | null> {
  const [first] = await store.readStream(stream, { limit: 1 });
  return first ? readClosed(first).request : null;
}

function told({ stored, body }: DecodedEvent, request: string | null): LastAct {
  const { ordinal, recordedAt, meta } = stored;
  const { agency, recordedBy } = meta;
  return { ordinal, recordedAt, recordedBy, agency, request, act: body.act, words: actWords(body.act) };
}
