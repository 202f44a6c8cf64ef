import { ERASURE_REASONS, markOf, recordEntry } from '@taizhang/case-handling';
import type { ErasedKey, Erasure } from '@taizhang/key-vault';
import type { Parts } from '../../parts';
import { ERASURE_REFUSALS } from './erasure-answer';
import type { ErasureAnswer, ErasureOrder, ErasureRefusal } from './erasure-answer';
import { planErasure } from './plan-erasure';

/**
 * Erases a person 删除个人信息 (个人信息保护法 art. 47): first the list beside the master key, on the disk, then the
 * keys with the fingerprints that lead to them, then the event. Whatever a crash leaves undone, the same order or the
 * next start completes. Figures, clocks and proofs rest on nothing that is erased.
 */
export async function erasePerson(order: ErasureOrder, parts: Parts): Promise<ErasureAnswer> {
  const begun = (await parts.erasures.all()).find(
    ({ agency, commandId }) => agency === order.agency && commandId === order.commandId,
  );
  if (begun) return complete(begun, parts);
  const plan = await planErasure(order, parts);
  if ('refusal' in plan) return refused(plan.refusal);
  const keys = await standing(plan.keys, parts);
  if (keys.length === 0) return refused('NothingToErase');
  const { agency, commandId, recordedBy, because } = order;
  const erasure = { agency, commandId, recordedBy, because, stream: streamOf(keys), keys };
  await parts.erasures.add(erasure);
  return complete(erasure, parts);
}

/** What a crash left between list and event, and what a restore has taken back: for the server's start. */
export async function completeErasures(parts: Pick<Parts, 'erasures' | 'store' | 'vault'>): Promise<void> {
  for (const erasure of await parts.erasures.all()) await complete(erasure, parts);
}

/** May be done any number of times. */
async function complete(
  erasure: Erasure,
  { store, vault }: Pick<Parts, 'store' | 'vault'>,
): Promise<ErasureAnswer> {
  const { agency, commandId, recordedBy, stream, keys } = erasure;
  const there = await vault.dataKeys(idsOf(keys), { create: false });
  for (const { id, mark } of keys) {
    const key = there.get(id);
    if (key && markOf(key) === mark) await vault.forget(id);
  }
  const because = ERASURE_REASONS.find((reason) => reason === erasure.because) ?? 'askedByPerson';
  const body = { act: 'PersonErased', keys: idsOf(keys), because } as const;
  const entry = { stream, agency, body, commandId, recordedBy, decide: () => null };
  const answer = await recordEntry<never>(entry, { store, vault });
  if (answer.status !== 'recorded') throw new Error(`The erasure in ${stream} was not recorded.`);
  return { status: 'erased', keys: keys.length, ordinal: answer.ordinal };
}

/** The keys that are still there, with the marks that tell them from later ones. */
async function standing(ids: readonly string[], { vault }: Parts): Promise<readonly ErasedKey[]> {
  const keys = await vault.dataKeys(ids, { create: false });
  return [...keys].map(([id, key]) => ({ id, mark: markOf(key) }));
}

const idsOf = (keys: readonly ErasedKey[]) => keys.map(({ id }) => id);

/** `person-<id>` of the first key, be it a person's or a case's. */
function streamOf([first]: readonly ErasedKey[]): string {
  const id = first?.id ?? '';
  return `person-${id.slice(id.indexOf('-') + 1)}`;
}

function refused(code: ErasureRefusal): ErasureAnswer {
  return { status: 'refused', code, message: ERASURE_REFUSALS[code] };
}
