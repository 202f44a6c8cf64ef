import { isOpen } from '@taizhang/request-case';
import { closedCase, findCase } from '../../case-stream';
import type { FoundCase } from '../../case-stream';
import type { Parts } from '../../parts';
import type { ErasureOrder, ErasureRefusal } from './erasure-answer';
import { casesUnder, keysOfCase } from './keys-of-cases';
import type { KeysOfCase } from './keys-of-cases';

export type ErasurePlan = { readonly keys: readonly string[] } | { readonly refusal: ErasureRefusal };

/** A case under one of the keys, and whether it is still at work. */
interface CaseOfPerson extends KeysOfCase {
  readonly open: boolean;
}

/** The ids of the keys to destroy, found in the log alone: the same before and after they are gone. */
export async function planErasure(order: ErasureOrder, parts: Parts): Promise<ErasurePlan> {
  const { agency, scope, because } = order;
  const found = await findCase(parts, order);
  if (closedCase(found.events, parts).holders.at(-1)?.agency !== agency) return { refusal: 'CaseMovedOn' };
  const { applicant } = keysOfCase(found.stream, found.events, agency);
  const cases = await casesOfPerson(found, { agency, applicant }, parts);
  if (because !== 'enteredWrongly' && cases.some(({ open }) => open)) return { refusal: 'CaseStillOpen' };
  const reached = scope === 'everyCase' ? cases : cases.filter(({ stream }) => stream === found.stream);
  const texts = scope === 'person' ? [] : reached.map(({ stream }) => stream);
  return { keys: [...(applicant ? [applicant] : []), ...(await othersIn(reached, parts)), ...texts] };
}

/** The case itself, and the others of this agency whose applicant is the same person now. */
async function casesOfPerson(
  found: FoundCase,
  { agency, applicant }: { readonly agency: string; readonly applicant: string | null },
  parts: Parts,
): Promise<readonly CaseOfPerson[]> {
  const under = applicant ? ((await casesUnder([applicant], parts.store)).get(applicant) ?? []) : [];
  const read = await parts.store.readStreams([...new Set([found.stream, ...under])]);
  return [...read]
    .map(([stream, events]) => ({
      ...keysOfCase(stream, events, agency),
      open: isOpen(closedCase(events, parts)),
    }))
    .filter((one) => one.stream === found.stream || one.applicant === applicant);
}

/** Keys of others go with the cases that are reached, unless they are needed elsewhere: those are other people's cases. */
async function othersIn(reached: readonly KeysOfCase[], { store }: Parts): Promise<readonly string[]> {
  const streams = new Set(reached.map(({ stream }) => stream));
  const others = [...new Set(reached.flatMap((one) => one.others))];
  const under = await casesUnder(others, store);
  return others.filter((id) => [...(under.get(id) ?? [])].every((stream) => streams.has(stream)));
}
