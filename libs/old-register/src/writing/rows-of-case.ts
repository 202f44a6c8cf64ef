import { rankOf } from '@taizhang/request-case';
import type { LegalAct } from '@taizhang/request-case';
import { actsOfLayout } from '../register/act-columns';
import type { ActColumns, Fields, SheetLayout, Value } from '../register/act-columns';
import { NUMBER } from '../register/application';
import { LAYOUTS } from '../register/layouts';
import { actsOfRow } from '../reading/read-row';

/** A row of one sheet, by header. */
export interface WrittenRow {
  readonly layout: SheetLayout;
  readonly values: ReadonlyMap<string, Value>;
}

export interface WrittenCase {
  readonly rows: readonly WrittenRow[];
  /** Acts that a register cannot say, such as rectifications of the record. */
  readonly left: readonly LegalAct[];
}

/**
 * Writes a case's acts into rows: the case's own row first, what has no room there on the other sheets. A place is
 * taken only if the rows then read as these acts and no others.
 */
export function rowsOfCase(request: string | null, acts: readonly LegalAct[]): WrittenCase {
  const opening = acts.find(({ act }) => act === 'ApplicationSubmitted');
  const items = opening?.act === 'ApplicationSubmitted' ? opening.items.length : null;
  let rows: readonly WrittenRow[] = [];
  const left: LegalAct[] = [];
  for (const together of placedTogether(acts)) {
    const next = withActs(rows, together, { request, items });
    if (next) rows = next;
    else left.push(...together);
  }
  return { rows, left };
}

/** An application handed in says its receipt too, so that both are written at once; every other act by itself. */
function placedTogether(acts: readonly LegalAct[]): readonly (readonly LegalAct[])[] {
  const inOrder = acts.toSorted((a, b) => rankOf(a.act) - rankOf(b.act));
  const opening = ['ApplicationSubmitted', 'ReceiptFixed'].flatMap(
    (name) => inOrder.find(({ act }) => act === name) ?? [],
  );
  const others = inOrder.filter((act) => !opening.includes(act)).map((act) => [act]);
  const opens = opening[0]?.act === 'ApplicationSubmitted';
  return opens ? [opening, ...others] : inOrder.map((act) => [act]);
}

interface CaseWritten {
  readonly request: string | null;
  readonly items: number | null;
}

function withActs(
  rows: readonly WrittenRow[],
  acts: readonly LegalAct[],
  of: CaseWritten,
): readonly WrittenRow[] | null {
  const begun = rows.map((row, index) => ({ row, index }));
  const fresh = LAYOUTS.filter(({ opensCases }) => !opensCases || rows.length === 0).map((layout) => ({
    row: { layout, values: new Map(of.request === null ? [] : [[NUMBER.header, of.request] as const]) },
    index: rows.length,
  }));
  for (const { row, index } of [...begun, ...fresh]) {
    const filled = rowWith(row, acts, of);
    if (filled) return [...rows.slice(0, index), filled, ...rows.slice(index + 1)];
  }
  return null;
}

/** The row with the acts in it, if it then says what it said before and these acts. */
function rowWith(row: WrittenRow, acts: readonly LegalAct[], of: CaseWritten): WrittenRow | null {
  const lines = [...actsIn(row, of), ...acts.map((act) => lineOf(act, of))];
  const filled = acts.reduce<readonly WrittenRow[]>(
    (rows, act) => rows.flatMap((one) => placesFor(one, act, of)),
    [row],
  );
  return filled.find((one) => readsAs(one, lines, of)) ?? null;
}

function placesFor(
  { layout, values }: WrittenRow,
  act: LegalAct,
  { items }: CaseWritten,
): readonly WrittenRow[] {
  const places = actsOfLayout(layout).filter((columns) => columns.act === act.act);
  return places.flatMap((columns) => {
    const filled = valuesWith(values, columns, columns.spread?.(act, items) ?? fieldsOf(act));
    return filled ? [{ layout, values: filled }] : [];
  });
}

function valuesWith(
  values: ReadonlyMap<string, Value>,
  { own, shared = {}, fixed = {} }: ActColumns,
  fields: Fields,
): ReadonlyMap<string, Value> | null {
  if (Object.values(own).some(({ header }) => header !== NUMBER.header && values.has(header))) return null;
  if (Object.entries(fixed).some(([path, value]) => fields[path] !== value)) return null;
  const filled = new Map(values);
  for (const [path, column] of Object.entries({ ...shared, ...own })) {
    const value = fields[path];
    if (value !== undefined) filled.set(column.header, value);
  }
  return filled;
}

/** What reads back as other acts, or takes the place of one that was there, is no way to write this act. */
function readsAs(row: WrittenRow, lines: readonly unknown[], of: CaseWritten): boolean {
  const read = actsIn(row, of).map(sorted).toSorted();
  return JSON.stringify(read) === JSON.stringify(lines.map(sorted).toSorted());
}

const READER = 'A';

function actsIn({ layout, values }: WrittenRow, { request, items }: CaseWritten): readonly unknown[] {
  if (values.size <= (request === null ? 0 : 1)) return [];
  const reading = actsOfRow(layout, { values, items }, { agency: READER, request });
  return reading.ok ? reading.acts.map(({ line }) => line) : [];
}

function lineOf(act: LegalAct, { request }: CaseWritten): unknown {
  return { agency: READER, ...(request === null ? {} : { request }), ...act };
}

/** JSON with the fields of every object in one order. */
function sorted(line: unknown): string {
  return JSON.stringify(line, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** `applicant.category` for a field within a field. */
function fieldsOf(act: LegalAct): Fields {
  const flat = Object.entries<unknown>({ ...act }).flatMap(([name, value]) =>
    isWhole(value)
      ? Object.entries<unknown>(value).map(([inner, one]) => [`${name}.${inner}`, one])
      : [[name, value]],
  );
  return Object.fromEntries(flat.filter(([name]) => name !== 'act'));
}

/** A field that has fields of its own. */
function isWhole(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
