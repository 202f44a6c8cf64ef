import type { Row, Rows, ViewTable } from './view';

/** A row from the ordinal that made it until, exclusively, the one that ended it. */
export interface Version {
  readonly table: ViewTable;
  /** The row's columns as JSON: what rows are compared by and how they travel to the database. */
  readonly text: string;
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

/** A row that stood before the batch and ends in it. */
export interface EndedRow extends Row {
  readonly knownUntil: number;
}

/** Data keys that were destroyed, and when: rows that fall with them and were known before are to go. */
export interface DestroyedKeys {
  readonly ordinal: number;
  readonly keys: readonly string[];
}

export interface Changes {
  readonly begun: readonly Version[];
  readonly ended: readonly EndedRow[];
  readonly destroyed: readonly DestroyedKeys[];
}

/** What holds from an ordinal on. */
export interface Step {
  readonly ordinal: number;
  readonly rows: Rows;
}

interface Standing {
  readonly row: Row;
  readonly text: string;
  /** Null when it stood before the batch. */
  readonly knownFrom: number | null;
}

/** Compares what stood before with what each step makes of it. A key may hold only one row at a time. */
export function changesBetween(before: Rows, steps: readonly Step[]): Pick<Changes, 'begun' | 'ended'> {
  const begun: Version[] = [];
  const ended: EndedRow[] = [];
  let standing = standingOf(before, () => null);
  for (const { ordinal, rows } of steps) {
    const earlier = standing;
    const next = standingOf(rows, () => ordinal);
    for (const [key, was] of earlier) {
      if (next.get(key)?.text === was.text) next.set(key, was);
      else if (was.knownFrom === null) ended.push({ ...was.row, knownUntil: ordinal });
      else begun.push(versionOf(was, was.knownFrom, ordinal));
    }
    standing = next;
  }
  for (const held of standing.values()) {
    if (held.knownFrom !== null) begun.push(versionOf(held, held.knownFrom, null));
  }
  return { begun, ended };
}

function versionOf({ row, text }: Standing, knownFrom: number, knownUntil: number | null): Version {
  return { table: row.table, text, knownFrom, knownUntil };
}

function standingOf(rows: Rows, from: () => number | null): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const row of rows) {
    const key = keyOf(row);
    if (standing.has(key)) throw new Error(`Two rows of one key at once, ${key}: the view's keys are wrong.`);
    standing.set(key, { row, text: JSON.stringify(row.columns), knownFrom: from() });
  }
  return standing;
}

/** Names the thing that a row is a version of. No text in PostgreSQL holds a NUL. */
export function keyOf({ table, columns }: Row): string {
  return `${table.entity.options.tableName}\0${keyColumns(table, columns).join('\0')}`;
}

export function keyColumns({ keys }: ViewTable, columns: object): readonly unknown[] {
  return keys.map((key): unknown => Reflect.get(columns, key));
}
