import { openKurrentEventStore } from '../../kurrent';
import { migrateKurrentIndex } from '../../kurrent';
import type { KurrentEventStoreOptions } from '../../kurrent';
import type { Capability, StoreAdapter } from '../adapter';
import { asSuperuser } from '../postgres/postgres-adapter';
import type { AdaptedDatabase } from '../postgres/postgres-adapter';

/** What can be done to any KurrentDB, also to one that is not ours. */
export const KURRENT_CAPABILITIES: readonly Capability[] = ['openAnother'];

/** The program's store on a KurrentDB, with its ordinals in that database. */
export async function kurrentAdapter(
  database: AdaptedDatabase,
  options: Pick<KurrentEventStoreOptions, 'url'> & Partial<KurrentEventStoreOptions>,
): Promise<StoreAdapter> {
  await asSuperuser(database, migrateKurrentIndex);
  const open = () => openKurrentEventStore({ index: database.config('taizhang_app'), ...options });
  const store = await open();
  return { store, openAnother: open, close: () => store.close() };
}
