import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { EventStore } from '@taizhang/event-store';
import { createTestDatabase } from '@test/database';
import { Client, Pool } from 'pg';
import { signerOf } from './head/signing';
import { ProofDesk } from './proof-desk';
import { Sealer } from './sealer';
import type { SealerPorts } from './sealer';
import { migrateHistoryProof } from './storage/migrate';

export const SIGNER = signerOf(Buffer.alloc(32, 7));
export const NEXT_SIGNER = signerOf(Buffer.alloc(32, 8));

const EMPTY = `
  alter table proof.leaf disable trigger all;
  alter table proof.tile disable trigger all;
  alter table proof.head disable trigger all;
  truncate proof.leaf, proof.tile, proof.head;
  alter table proof.leaf enable always trigger leaf_is_append_only;
  alter table proof.tile enable always trigger tile_is_append_only;
  alter table proof.head enable trigger all;
  alter table proof.head enable always trigger head_is_append_only`;

/** A log in memory, its proofs in PostgreSQL, its heads in a file. */
export async function sealedWorld() {
  const database = await createTestDatabase();
  const pool = new Pool({ ...database.config('taizhang_app'), max: 4 });
  pool.on('error', () => undefined);
  const owner = new Client(database.config());
  await owner.connect();
  await migrateHistoryProof(owner);
  await migrateHistoryProof(owner);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'taizhang-sealer-'));
  const file = path.join(folder, 'below', 'heads.ndjson');
  let now = Date.UTC(2026, 2, 2, 1);
  const store = new InMemoryEventStore({ now: () => now });
  const ports = (change: Partial<SealerPorts> = {}): SealerPorts => ({
    store,
    pool,
    anchorsFile: file,
    signer: async () => SIGNER,
    now: () => new Date((now += 1_000)),
    ...change,
  });
  return {
    store,
    owner,
    pool,
    file,
    desk: new ProofDesk(pool),
    sealer: (change?: Partial<SealerPorts>) => new Sealer(ports(change)),
    lines: () => readFileSync(file, 'utf8').split('\n').slice(0, -1),
    /** Forgets every proof, as a database does that was made anew. */
    empty: () => owner.query(EMPTY),
    close: async () => {
      await pool.end();
      await owner.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Appends so many events to one of three streams each. */
export async function record(store: EventStore, count: number): Promise<void> {
  const events = Array.from({ length: count }, () => {
    const eventId = randomUUID();
    const ids = { commandId: eventId, correlationId: eventId, causationId: null };
    const meta = { recordedBy: 'clerk', agency: 'A1', contentHash: 'hash', ...ids };
    return { eventId, type: 'ReceiptFixed', schemaVersion: 1, data: { text: '第 1 件' }, meta };
  });
  for (const [index, stream] of ['a-1', 'b-1', 'c-1'].entries()) {
    const own = events.filter((_, place) => place % 3 === index);
    if (own.length > 0) await store.append({ stream, expectedVersion: 'any', events: own });
  }
}
