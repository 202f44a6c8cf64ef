import type { StoredEvent } from '@taizhang/event-store';
import { isOpen } from '@taizhang/request-case';
import { closedCase, findCase } from '../../case-stream';
import type { Parts } from '../../parts';
import type { ErasureOrder, ErasureRefusal } from './erasure-answer';
import { casesUnder, keysOfCase } from './keys-of-cases';
import type { KeysOfCase } from './keys-of-cases';

export type ErasurePlan = { readonly keys: readonly string[] } | { readonly refusal: ErasureRefusal };

/** The ids of the keys to destroy, found in the log alone: the same before and after they are gone. */
export async function planErasure(order: ErasureOrder, parts: Parts): Promise<ErasurePlan> {
  const { agency, scope, because } = order;
  const { stream, events } = await findCase(parts, order);
  if (closedCase(events, parts).holders.at(-1)?.agency !== agency) return { refusal: 'CaseMovedOn' };
  const keys = keysOfCase(stream, events, agency);
  const persons = [...keys.persons, ...(await nowhereElse(keys, parts))];
  const under = await casesUnder(persons, parts.store);
  const streams = [...new Set([stream, ...[...under.values()].flatMap((some) => [...some])])];
  if (because !== 'enteredWrongly' && (await someOpen(streams, parts))) return { refusal: 'CaseStillOpen' };
  const cases = { person: [], case: [stream], everyCase: streams };
  return { keys: [...persons, ...cases[scope]] };
}

/** Another agency's key goes with the case that came from there, unless that agency has other cases under it. */
async function nowhereElse({ stream, inherited }: KeysOfCase, { store }: Parts): Promise<readonly string[]> {
  if (inherited.length === 0) return [];
  const under = await casesUnder(inherited, store);
  return inherited.filter((id) => [...(under.get(id) ?? [])].every((other) => other === stream));
}

async function someOpen(streams: readonly string[], parts: Parts): Promise<boolean> {
  const read = await parts.store.readStreams(streams);
  return [...read.values()].some((events: readonly StoredEvent[]) => isOpen(closedCase(events, parts)));
}
