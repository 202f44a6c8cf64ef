import { markOf } from '@taizhang/case-handling';
import type { KeyVault } from '@taizhang/case-handling';
import type { Erasure, ErasureList } from './erasure-list';
import type { WrappedKey } from './wrapped-keys';
import { purposeKey, unwrap } from './wrapping';

const IDS_AT_ONCE = 5_000;

type Vault = Pick<KeyVault, 'dataKeys' | 'forget'>;

/**
 * Destroys every key on the list that is there again, as after a restore of the data folder. A later key under the
 * same id stays. @returns how many were there.
 */
export async function destroyErased(list: Pick<ErasureList, 'all'>, vault: Vault): Promise<number> {
  const marks = marksById(await list.all());
  const ids = [...marks.keys()];
  let destroyed = 0;
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const there = await vault.dataKeys(ids.slice(at, at + IDS_AT_ONCE), { create: false });
    for (const [id, key] of there) {
      if (!marks.get(id)?.has(markOf(key))) continue;
      await vault.forget(id);
      destroyed += 1;
    }
  }
  return destroyed;
}

/** Whether a key of a copy was erased: it is never put back. */
export async function erasedKeys(
  list: Pick<ErasureList, 'all'>,
  masterKey: Buffer,
): Promise<(key: WrappedKey) => boolean> {
  const marks = marksById(await list.all());
  const wrappingKey = purposeKey(masterKey, 'wrap');
  return ({ id, wrapped }) => {
    const erased = marks.get(id);
    if (!erased) return false;
    const key = unwrap(wrapped, id, wrappingKey);
    return key !== null && erased.has(markOf(key));
  };
}

function marksById(erasures: readonly Erasure[]): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = new Map<string, Set<string>>();
  for (const { id, mark } of erasures.flatMap(({ keys }) => keys)) {
    marks.set(id, (marks.get(id) ?? new Set()).add(mark));
  }
  return marks;
}
