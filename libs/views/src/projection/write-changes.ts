import type { DisputeMention } from '@taizhang/annual-report';
import type { EntityManager } from 'typeorm';
import type { AgencyRow } from '../tables';
import {
  AllottedNumberRow,
  CaseFactRow,
  CaseRow,
  DisclosureActRow,
  DisputeMentionRow,
  ImportRunRow,
} from '../tables';
import { factColumns } from './fact-columns';
import type { SliceChanges } from './project-slice';

const ROWS_AT_ONCE = 500;

/** Writes a slice's changes into one build, within the caller's transaction. */
export async function writeChanges(
  manager: EntityManager,
  build: number,
  changes: SliceChanges,
): Promise<void> {
  await writeCases(manager, build, changes);
  await writeFacts(manager, build, changes);
  await writeMentions(manager, build, changes);
  const into = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ build, ...row }));
  for (const some of chunks(into(changes.disclosureActs))) await manager.insert(DisclosureActRow, some);
  for (const some of chunks(into(changes.numbers)))
    await manager.upsert(AllottedNumberRow, some, ['build', 'stream']);
  for (const some of chunks(into(changes.imports)))
    await manager.upsert(ImportRunRow, some, ['build', 'stream']);
  for (const stream of changes.importsFinished) {
    await manager.update(ImportRunRow, { build, stream }, { finished: true });
  }
  for (const row of into(changes.agencies)) await writeAgency(manager, row);
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}

async function writeCases(manager: EntityManager, build: number, { streams }: SliceChanges): Promise<void> {
  const rows = streams.flatMap(({ cases }) => cases.map((row) => ({ build, ...row })));
  for (const some of chunks(rows)) await manager.upsert(CaseRow, some, ['build', 'agency', 'request']);
}

async function writeFacts(manager: EntityManager, build: number, { streams }: SliceChanges): Promise<void> {
  const closed = streams.flatMap(({ facts }) => facts.closed);
  const ends = closed.map(({ item: { agency, stream, unit }, knownUntil }) => ({
    agency,
    stream,
    unit,
    knownUntil,
  }));
  await closeVersions(manager, CLOSE_FACTS, build, ends);
  const opened = streams.flatMap(({ facts }) => facts.opened);
  const rows = opened.map(({ item, knownFrom, knownUntil }) => ({
    build,
    knownFrom,
    knownUntil,
    ...factColumns(item),
  }));
  for (const some of chunks(rows)) await manager.insert(CaseFactRow, some);
}

async function writeMentions(
  manager: EntityManager,
  build: number,
  { streams }: SliceChanges,
): Promise<void> {
  const closed = streams.flatMap(({ mentions }) => mentions.closed);
  const ends = closed.map(({ item, knownUntil }) => ({ ...mentionKey(item), knownUntil }));
  await closeVersions(manager, CLOSE_MENTIONS, build, ends);
  const rows = streams.flatMap(({ mentions }) =>
    mentions.opened.map(({ item, knownFrom, knownUntil }) => ({
      build,
      knownFrom,
      knownUntil,
      ...mentionKey(item),
      mention: item,
    })),
  );
  for (const row of rows) await manager.insert(DisputeMentionRow, row);
}

function mentionKey({ agency, kind, key, stream }: DisputeMention) {
  return { agency, kind, key, stream };
}

const CLOSE_FACTS = `
  update views.case_fact f set known_until = e."knownUntil"
    from json_to_recordset($2) as e(agency text, stream text, unit smallint, "knownUntil" bigint)
   where f.build = $1 and f.agency = e.agency and f.stream = e.stream and f.unit = e.unit and f.known_until is null`;

const CLOSE_MENTIONS = `
  update views.dispute_mention m set known_until = e."knownUntil"
    from json_to_recordset($2) as e(agency text, kind text, key text, stream text, "knownUntil" bigint)
   where m.build = $1 and m.agency = e.agency and m.kind = e.kind and m.key = e.key and m.stream = e.stream
     and m.known_until is null`;

async function closeVersions(
  manager: EntityManager,
  statement: string,
  build: number,
  ends: readonly object[],
): Promise<void> {
  if (ends.length > 0) await manager.query(statement, [build, JSON.stringify(ends)]);
}

/** The first act makes the agency; a later naming from a later day replaces the name. */
async function writeAgency(manager: EntityManager, row: AgencyRow): Promise<void> {
  await manager.query(
    `insert into views.agency as a (build, agency, known_from, name, named_from) values ($1, $2, $3, $4, $5)
     on conflict (build, agency) do update set name = excluded.name, named_from = excluded.named_from
      where excluded.named_from is not null and excluded.named_from >= coalesce(a.named_from, '')`,
    [row.build, row.agency, row.knownFrom, row.name, row.namedFrom],
  );
}
