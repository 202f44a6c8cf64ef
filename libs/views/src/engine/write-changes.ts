import type { EntityManager } from 'typeorm';
import { ViewDamagedError } from './errors';
import { grouped } from './grouped';
import { endSql, insertSql, removeSql } from './table-sql';
import { keyColumns } from './versions';
import type { Changes, EndedRow, Version } from './versions';
import type { ViewTable } from './view';

/**
 * Writes a batch's changes into one build, one statement a table, within the caller's transaction. Rows travel as
 * one JSON parameter, which the server takes apart faster than the driver could write them as a list of values.
 */
export async function writeChanges(
  manager: EntityManager,
  build: number,
  { begun, ended, destroyed }: Changes,
  tables: readonly ViewTable[],
): Promise<void> {
  for (const [table, rows] of grouped(ended, (row) => row.table)) {
    await endRows(manager, build, { table, rows });
  }
  for (const [table, rows] of grouped(begun, (row) => row.table)) {
    await beginRows(manager, build, { table, rows });
  }
  for (const { ordinal, keys } of destroyed) {
    for (const table of tables) await removeRows(manager, build, { table, keys, before: ordinal });
  }
}

interface Fallen {
  readonly table: ViewTable;
  readonly keys: readonly string[];
  readonly before: number;
}

/** What was made out of destroyed keys goes, in all its versions. */
async function removeRows(manager: EntityManager, build: number, { table, keys, before }: Fallen) {
  if (table.fallsWith === undefined) return;
  const metadata = manager.dataSource.getMetadata(table.entity);
  await manager.query(removeSql(metadata, table.fallsWith), [build, keys, before]);
}

interface RowsOf<Kind> {
  readonly table: ViewTable;
  readonly rows: readonly Kind[];
}

async function beginRows(manager: EntityManager, build: number, { table, rows }: RowsOf<Version>) {
  const metadata = manager.dataSource.getMetadata(table.entity);
  const written = rows.map(
    ({ text, knownFrom, knownUntil }) =>
      `${text.slice(0, -1)},"knownFrom":${knownFrom},"knownUntil":${knownUntil}}`,
  );
  await manager.query(insertSql(metadata, table), [build, `[${written.join(',')}]`]);
}

async function endRows(manager: EntityManager, build: number, { table, rows }: RowsOf<EndedRow>) {
  const metadata = manager.dataSource.getMetadata(table.entity);
  const ends = rows.map(({ columns, knownUntil }) => {
    const values = keyColumns(table, columns);
    return { ...Object.fromEntries(table.keys.map((key, at) => [key, values[at]])), knownUntil };
  });
  const answer: readonly [unknown, number] = await manager.query(endSql(metadata, table), [
    build,
    JSON.stringify(ends),
  ]);
  // Rows that fall with a key may have fallen.
  if (table.fallsWith !== undefined) return;
  if (answer[1] !== rows.length) throw new ViewDamagedError(metadata.tableName, rows.length, answer[1]);
}
