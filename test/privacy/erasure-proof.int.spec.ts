import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import type { EmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import { temporaryDataFolder } from '../support/data-folder';
import { asItIs, withoutSealing } from './builds';
import { FORM_FIELDS, LEDGER_FIELDS, markOf } from './marked-ledger';
import type * as Marked from './marked-office';
import { foldersOf } from './office-places';
import { filesBelow, foundBelow, foundIn } from './search-bytes';

/** Both offices live in one cluster, in databases of their own; their markers tell them apart. */
const SEALED = 'qzxvsealedqzxv';
const PLAIN = 'qzxvplainqzxv';
const OTHERS = ['scan', 'title', 'refused'];
const marks = (tag: string) => [...LEDGER_FIELDS, ...OTHERS].map((field) => markOf(tag, field));
const all = (fields: readonly string[]) => fields.map((field) => markOf(PLAIN, field)).toSorted();

type Office = Marked.MarkedOffice;
interface Story {
  readonly waiting: ReadonlySet<string>;
  readonly work: Awaited<ReturnType<Office['work']>>;
  readonly again: Awaited<ReturnType<Office['restore']>>;
}

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
    const { rows } = await client.query<{ text: string }>(text).finally(() => client.end());
    return rows.map((row) => row.text);
  };
  /** Files of one database's relations. */
  const filesOf = async (database: string, which: string) => {
    const from = `select pg_relation_filepath(c.oid) as text from pg_class c join pg_namespace n on n.oid = relnamespace`;
    const files = await sql(database, `${from} where pg_relation_filepath(c.oid) is not null and ${which}`);
    return files.map((file) => path.join(data.cluster, file));
  };
  /** Every row of every table as a text: PostgreSQL packs long values before it writes them. */
  const rowsOf = async (database: string) => {
    const tables = await sql(
      database,
      `select format('%I.%I', schemaname, tablename) as text from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const rows = tables.map((table) => sql(database, `select t::text as text from ${table} t`));
    return Buffer.from((await Promise.all(rows)).flat().join('\n'));
  };

  const createDatabase = (name: string) =>
    sql('postgres', `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);

  const story = async (name: string, tag: string, prepare: () => void): Promise<Story> => {
    await createDatabase(name);
    await createDatabase(`${name}_again`);
    const stories: Story[] = [];
    await jest.isolateModulesAsync(async () => {
      prepare();
      const { MarkedOffice } = jest.requireActual<typeof Marked>('./marked-office');
      const first = new MarkedOffice(tag, office(name));
      const jobs = await first.handIn();
      const waiting = await foundBelow([foldersOf(office(name)).spool], marks(tag));
      const work = await first.work(jobs);
      // Only the keys are the same folder, with the list of what was erased.
      const { keys } = foldersOf(office(name));
      const again = new MarkedOffice(tag, { ...office(`${name}_again`), keys });
      stories.push({ waiting, work, again: await again.restore(office(name)) });
    });
    // What a maintenance query that fails leaves in the server's log.
    const careless = `select (data -> 'applicant' ->> 'name')::integer from event_store.event where type = 'ApplicationSubmitted'`;
    for (const database of [name, `${name}_again`]) {
      await sql(database, careless).catch(() => undefined);
      await sql(database, 'checkpoint');
    }
    const [told] = stories;
    if (!told) throw new Error(`${name} told nothing.`);
    return told;
  };

  const databaseOf = async (name: string, tag: string) => ({
    heap: await foundBelow(await filesOf(name, `relkind in ('r', 't', 'm')`), marks(tag)),
    queue: await foundBelow(await filesOf(name, `nspname = 'taizhang_jobs'`), marks(tag)),
    indexes: await foundBelow(await filesOf(name, `relkind = 'i'`), marks(tag)),
    rows: await foundIn(await rowsOf(name), marks(tag)),
  });

  const foundOf = async (name: string, tag: string) => {
    const { blobs, spool, log, register, bundle, copy, copyBefore } = foldersOf(office(name));
    const again = foldersOf(office(`${name}_again`));
    const logs = [log, again.log, path.join(data.path, 'postgres.log'), path.join(data.cluster, 'log')];
    const files = {
      wal: [path.join(data.cluster, 'pg_wal')],
      blobs: [blobs],
      spool: [spool],
      logs,
      register: [register],
      bundle: [bundle],
      copy: [copy],
      copyBefore: [copyBefore],
      foldersAgain: [again.blobs, again.spool],
    };
    const { heap, ...restored } = await databaseOf(`${name}_again`, tag);
    const found: Record<string, ReadonlySet<string>> = await databaseOf(name, tag);
    Object.assign(found, { heapAgain: heap, rowsAgain: restored.rows, indexesAgain: restored.indexes });
    for (const [place, below] of Object.entries(files)) found[place] = await foundBelow(below, marks(tag));
    return Object.fromEntries(Object.entries(found).map(([place, what]) => [place, [...what].toSorted()]));
  };

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataFolder: data.path, withoutDurability: true });
  });
  afterAll(async () => {
    await server?.stop();
    data.remove();
  });

  it('is found wherever a build without sealing leaves it, so the search sees every place', async () => {
    const { waiting } = await story('plain', PLAIN, withoutSealing);
    expect([...waiting].toSorted()).toEqual(all([...LEDGER_FIELDS, 'refused']));
    const inLog = all([...LEDGER_FIELDS, 'title']);
    const inForm = all([...FORM_FIELDS, 'scan']);
    const some = (...fields: readonly string[]) => expect.arrayContaining(all(fields));
    expect(await foundOf('plain', PLAIN)).toMatchObject({
      ...{ heap: expect.arrayContaining(inLog), rows: expect.arrayContaining(inLog) },
      ...{ heapAgain: inLog, rowsAgain: inLog, wal: expect.arrayContaining(inLog) },
      ...{ copy: expect.arrayContaining(inLog), copyBefore: expect.arrayContaining(inLog) },
      ...{ indexes: some('idnumber'), queue: some('name', 'item'), logs: some('name') },
      ...{
        blobs: inForm,
        foldersAgain: inForm,
        register: all(['firm', 'name']),
        bundle: some(...FORM_FIELDS),
      },
    });
    const papers = filesBelow(foldersOf(office('plain')).blobs).map((file) => readFileSync(file));
    const inEach = await Promise.all(papers.map((bytes) => foundIn(bytes, marks(PLAIN))));
    const form = all(FORM_FIELDS);
    // The scan, and the form as DOCX and as PDF.
    const inPapers = inEach.map((found) => [...found].toSorted());
    expect(inPapers.toSorted((one, other) => one.length - other.length)).toEqual([all(['scan']), form, form]);
  });

  it('stands nowhere in the product, nor in a restored copy; figures, clocks and proofs are as they were', async () => {
    const { work, again } = await story('sealed', SEALED, asItIs);
    expect(work.imports).toMatchObject([
      { state: 'done' },
      { state: 'failed', failure: { code: 'LinesRefused' } },
    ]);
    expect(work.erased).toMatchObject([
      { status: 'erased', keys: 5 },
      { status: 'erased', keys: 2 },
    ]);
    expect(work.after).toEqual(work.before);
    expect(work.before.report).toContain('"table3"');
    const gone = '已删除';
    expect(work.stood.applicants).toEqual(['Q***', 'Q***', markOf(SEALED, 'firm')]);
    expect(work.stood.letters).toEqual([expect.stringMatching(/docx$/), expect.stringMatching(/pdf$/)]);
    expect(work.lost).toEqual({
      applicants: [gone, gone, gone],
      letters: ['DocumentErased', 'DocumentErased'],
    });
    expect(work.proofs).toEqual([]);
    expect(again).toMatchObject({ restored: { ok: true }, keysBack: 0, proofs: [] });
    expect(again.facts).toEqual(work.before);
    const applicant = { name: gone, idNumber: gone, phone: gone, address: gone, email: gone };
    expect(again.page).toMatchObject({ applicant, agent: { name: gone }, items: [gone] });
    expect(filesBelow(foldersOf(office('sealed')).blobs)).toHaveLength(3);
    const found = Object.entries(await foundOf('sealed', SEALED));
    expect(found.filter(([, what]) => what.length > 0)).toEqual([]);
  });
});
