import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { InMemoryEventStore } from '@taizhang/event-store';
import { migrateHistoryProof, readAnchors, Sealer, signerOf } from '@taizhang/history-proof';
import { openNextSealerKey, openSealerKey } from '@taizhang/key-vault';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client, Pool } from 'pg';
import { openProofs } from './sealing';

describe('the key that signs the history', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-sealing-'));
  const config = {
    keysFolder: path.join(folder, 'keys'),
    dataFolder: path.join(folder, 'data'),
    anchorsFile: path.join(folder, 'heads.ndjson'),
    sealMinutes: 60,
  };
  const store = new InMemoryEventStore();
  let database: TestDatabase;
  let pool: Pool;

  const record = () => {
    const eventId = randomUUID();
    const ids = { commandId: eventId, correlationId: eventId, causationId: null };
    const meta = { recordedBy: 'clerk', agency: 'A1', contentHash: 'hash', ...ids };
    const event = { eventId, type: 'ReceiptFixed', schemaVersion: 1, data: {}, meta };
    return store.append({ stream: 'a-1', expectedVersion: 'any', events: [event] });
  };
  const keysInFile = async () => {
    const read = await readAnchors(config.anchorsFile, null);
    if (!read.ok) throw new Error(read.fault.code);
    return read.anchors.heads.map(({ publicKey }) => publicKey);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client(database.config());
    await owner.connect();
    await migrateHistoryProof(owner);
    await owner.end();
    pool = new Pool(database.config('taizhang_app'));
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made once and kept; with nothing recorded it is not changed', async () => {
    const { sealing } = openProofs(config, pool, store);
    const key = await sealing.publicKey();
    expect(await sealing.changeKey()).toMatchObject({ head: null });
    expect(await openProofs(config, pool, store).sealing.publicKey()).toBe(key);
  });

  it('is changed by a head that the old one signs', async () => {
    await record();
    const { sealing } = openProofs(config, pool, store);
    const old = await sealing.publicKey();
    const { head } = await sealing.changeKey();
    expect(head).toMatchObject({ publicKey: old, head: { nextKey: await sealing.publicKey() } });
    await record();
    await sealing.seal();
    expect(await keysInFile()).toEqual([old, old, await sealing.publicKey()]);
  });

  it('is changed also where a crash came before the file took its place', async () => {
    const signer = signerOf(await openSealerKey(config));
    const { anchorsFile } = config;
    const ports = { store, pool, anchorsFile, signer: async () => signer, now: () => new Date() };
    const next = signerOf(await openNextSealerKey(config));
    await new Sealer(ports).handOver(next.publicKey);
    await record();
    const { sealing } = openProofs(config, pool, store);
    expect(await sealing.seal()).toMatchObject({ events: 1, head: { publicKey: next.publicKey } });
    expect(signerOf(await openSealerKey(config)).publicKey).toBe(next.publicKey);
  });

  it('is not handed out where it was lost and another took its place', async () => {
    const file = path.join(config.keysFolder, 'sealer.key');
    renameSync(file, `${file}.kept`);
    const { sealing } = openProofs(config, pool, store);
    await expect(sealing.publicKey()).rejects.toMatchObject({ code: 'NoSealerKey' });
    renameSync(`${file}.kept`, file);
    expect(await keysInFile()).toContain(await sealing.publicKey());
  });
});
