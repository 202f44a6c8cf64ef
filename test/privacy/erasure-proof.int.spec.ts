import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import type { EmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import { temporaryDataFolder } from '../support/data-folder';
import { LEDGER_FIELDS, markOf } from './marked-ledger';
import { foldersOf } from './marked-office';
import type * as MarkedOffice from './marked-office';
import { foundBelow } from './search-bytes';

/** Both offices live in one cluster, in databases of their own; their markers tell them apart. */
const SEALED = 'qzxvsealedqzxv';
const PLAIN = 'qzxvplainqzxv';
const PAPERS = ['scan', 'letter', 'title'];
const marks = (tag: string) => [...LEDGER_FIELDS, ...PAPERS].map((field) => markOf(tag, field));

const HANDLING = '../../libs/case-handling/src/sealing';
const SEALING = {
  texts: `${HANDLING}/sealed-text`,
  names: `${HANDLING}/key-vault`,
  papers: '../../libs/blob-store/src/sealing/sealed-chunks',
};

/** A build whose texts, names and papers are stored as they come: what the search must find. */
function withoutSealing(): void {
  const { texts, names, papers } = SEALING;
  jest.doMock(texts, () => ({ ...jest.requireActual<object>(texts), seal: (text: string) => text }));
  jest.doMock(names, () => {
    const actual = jest.requireActual<{ fingerprintWith: (secret: Buffer, text: string) => string }>(names);
    const fingerprintWith = (secret: Buffer, text: string) => actual.fingerprintWith(secret, text) + text;
    return { ...actual, fingerprintWith };
  });
  const sealedChunks = (source: AsyncIterable<Uint8Array>) => source;
  jest.doMock(papers, () => ({ ...jest.requireActual<object>(papers), sealedChunks }));
}

function asItIs(): void {
  for (const file of Object.values(SEALING)) jest.dontMock(file);
}

type Work = Awaited<ReturnType<typeof MarkedOffice.openMarkedOffice>>['work'];
type Done = Awaited<ReturnType<Work>> & { readonly waiting: ReadonlySet<string> };

describe('after an erasure no byte of the person is left 删除后处处无痕', () => {
  const data = temporaryDataFolder();
  let server: EmbeddedPostgres;
  const office = (name: string) => ({
    databaseUrl: `postgres://postgres@localhost/${name}?host=${encodeURIComponent(server.socketFolder)}`,
    folder: path.join(data.parent, name),
  });
  const sql = async (database: string, text: string) => {
    const client = new Client(server.connection('postgres', database));
    await client.connect();
    const { rows } = await client.query<{ path: string }>(text).finally(() => client.end());
    return rows;
  };
  /** Files of one database's tables, or of its indexes. */
  const filesOf = async (database: string, kinds: string) => {
    const rows = await sql(
      database,
      `select pg_relation_filepath(oid) as path from pg_class
        where relkind in (${kinds}) and pg_relation_filepath(oid) is not null`,
    );
    return rows.map((row) => path.join(data.cluster, row.path));
  };

  const story = async (name: string, tag: string, prepare: () => void) => {
    await sql(
      'postgres',
      `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    );
    const done: Done[] = [];
    await jest.isolateModulesAsync(async () => {
      prepare();
      const { openMarkedOffice } = jest.requireActual<typeof MarkedOffice>('./marked-office');
      const { handIn, work } = await openMarkedOffice(tag, office(name));
      const job = await handIn();
      const waiting = foundBelow([foldersOf(office(name)).spool], marks(tag));
      done.push({ waiting, ...(await work(job)) });
    });
    // What a maintenance query that fails leaves in the server's log.
    const careless = `select (data -> 'applicant' ->> 'name')::integer from event_store.event where type = 'ApplicationSubmitted'`;
    await sql(name, careless).catch(() => undefined);
    await sql(name, 'checkpoint');
    return done[0];
  };

  const foundOf = async (name: string, tag: string) => {
    const { blobs, spool, log, copy } = foldersOf(office(name));
    const places = {
      heap: await filesOf(name, `'r', 't', 'm'`),
      indexes: await filesOf(name, `'i'`),
      wal: [path.join(data.cluster, 'pg_wal')],
      blobs: [blobs],
      spool: [spool],
      logs: [log, path.join(data.path, 'postgres.log'), path.join(data.cluster, 'log')],
      copies: [copy],
    };
    return Object.fromEntries(
      Object.entries(places).map(([place, files]) => [place, [...foundBelow(files, marks(tag))].toSorted()]),
    );
  };

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataFolder: data.path, withoutDurability: true });
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    data.remove();
  });

  it('is found wherever a build without sealing leaves it, so the search sees every place', async () => {
    const done = await story('plain', PLAIN, withoutSealing);
    expect([...(done?.waiting ?? [])].toSorted()).toEqual(
      LEDGER_FIELDS.map((field) => markOf(PLAIN, field)).toSorted(),
    );
    const found = await foundOf('plain', PLAIN);
    const all = (fields: readonly string[]) => fields.map((field) => markOf(PLAIN, field)).toSorted();
    expect(found).toMatchObject({
      heap: all([...LEDGER_FIELDS, 'title']),
      indexes: expect.arrayContaining([markOf(PLAIN, 'idnumber')]),
      wal: all([...LEDGER_FIELDS, 'title']),
      blobs: all(['letter', 'scan']),
      logs: all(['name']),
      copies: expect.arrayContaining(all([...LEDGER_FIELDS, 'title'])),
    });
  }, 120_000);

  it('stands nowhere in the product, and figures, clocks, proofs and the log are as they were', async () => {
    const done = await story('sealed', SEALED, asItIs);
    expect(done).toMatchObject({ erased: { status: 'erased', keys: 5 } });
    expect(done?.after).toEqual(done?.before);
    expect(done?.before.report).toContain('"table3"');
    const none = Object.keys(await foundOf('plain', PLAIN)).map((place) => [place, []]);
    expect(await foundOf('sealed', SEALED)).toEqual(Object.fromEntries(none));
  }, 120_000);
});
