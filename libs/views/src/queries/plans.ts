import type { EntityManager } from 'typeorm';

const settled = new WeakSet<EntityManager>();

/**
 * For the rest of the transaction: what is asked stands in an index in the order in which it is asked. Statistics may
 * say otherwise (of a build that has just gone live they know nothing), so plans that read all and sort come last.
 */
export function preferOrderedIndexes(manager: EntityManager): Promise<void> {
  return without(manager, ['enable_sort', 'enable_bitmapscan', 'enable_seqscan']);
}

/** For the rest of the transaction: what an index gives, in its order or by its pieces, is not read otherwise. */
export function preferIndexes(manager: EntityManager): Promise<void> {
  return without(manager, ['enable_seqscan', 'enable_sort']);
}

async function without(manager: EntityManager, plans: readonly string[]): Promise<void> {
  if (settled.has(manager)) return;
  await manager.query(`select ${plans.map((plan) => `set_config('${plan}', 'off', true)`).join(', ')}`);
  settled.add(manager);
}
