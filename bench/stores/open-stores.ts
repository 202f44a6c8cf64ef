import { openCastore, prepareCastore } from './castore';
import { freshDatabase } from './database';
import type { BenchDatabase } from './database';
import { openMessageDb, prepareMessageDb } from './message-db';
import type { StoreUnderTest } from './store';
import { openTaizhang, prepareTaizhang } from './taizhang';

/** A kind of store: how its database is made, and how a process opens it. */
export interface StoreKind {
  prepare(database: BenchDatabase): Promise<void>;
  open(database: BenchDatabase): StoreUnderTest | Promise<StoreUnderTest>;
}

export const STORE_KINDS = {
  taizhang: { prepare: prepareTaizhang, open: openTaizhang },
  message_db: { prepare: prepareMessageDb, open: openMessageDb },
  castore: { prepare: prepareCastore, open: openCastore },
} as const satisfies Record<string, StoreKind>;

export type StoreName = keyof typeof STORE_KINDS;

export const STORE_NAMES: readonly StoreName[] = ['taizhang', 'message_db', 'castore'];

/** An empty database for that store, on the server that all share. */
export async function emptyStore(socketFolder: string, name: StoreName): Promise<BenchDatabase> {
  const database = await freshDatabase(socketFolder, `bench_${name}`);
  await STORE_KINDS[name].prepare(database);
  return database;
}

/** Ours and the peers, each in an empty database of its own; ours comes first. */
export async function openStores<Answer>(
  socketFolder: string,
  work: (ours: StoreUnderTest, peers: readonly StoreUnderTest[]) => Promise<Answer>,
): Promise<Answer> {
  const stores: StoreUnderTest[] = [];
  try {
    for (const name of STORE_NAMES)
      stores.push(await STORE_KINDS[name].open(await emptyStore(socketFolder, name)));
    const [ours, ...peers] = stores;
    if (!ours) throw new Error('there is no store to measure');
    return await work(ours, peers);
  } finally {
    for (const store of stores) await store.close();
  }
}
