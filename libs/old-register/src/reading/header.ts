import { columnsOf } from '../register/act-columns';
import type { SheetLayout } from '../register/act-columns';
import type { Column } from '../register/column';
import { CASE_COLUMN } from '../register/layouts';
import { columnLetters, plainWords } from './plain-words';
import type { RawCell, RawRow } from './raw-cell';

/** Where a sheet has which column. */
export interface Header {
  readonly layout: SheetLayout;
  readonly row: number;
  /** By position, from 1. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Headers that mean nothing here: they are named, and what stands under them is not read. */
  readonly unknown: readonly string[];
  /** Headers that mean a column which the sheet already has. */
  readonly repeated: readonly string[];
  /** Columns without which no row can be read. */
  readonly missing: readonly string[];
}

/** Above the header there may be a title and headings. */
export const ROWS_SEARCHED = 12;

const NOT_READ = ['序号', '备注', '不能登记的原因'].map(plainWords);

/** All columns of a sheet, the case's number first. */
export function columnsOfSheet(layout: SheetLayout): readonly Column[] {
  return [...new Set([CASE_COLUMN, ...columnsOf(layout)])];
}

/** Reads a row as the header of a sheet; null when it is none, because nothing in it names the case's number. */
export function readHeader(layout: SheetLayout, { row, cells }: RawRow): Header | null {
  const byName = namesOf(layout);
  const named = [...cells].flatMap(([at, cell]) => {
    const name = headerText(cell);
    return name === '' ? [] : [{ at, text: textOf(cell), name, column: byName.get(name) ?? null }];
  });
  const columns = new Map<number, Column>();
  const repeated: string[] = [];
  for (const { at, column } of named) {
    if (!column) continue;
    if ([...columns.values()].includes(column)) repeated.push(`${columnLetters(at)}${row}`);
    else columns.set(at, column);
  }
  const found = new Set(columns.values());
  if (!found.has(CASE_COLUMN)) return null;
  const unknown = named
    .filter(({ column, name }) => !column && !NOT_READ.includes(name))
    .map(({ text }) => text);
  return { layout, row, columns, unknown, repeated, missing: missingIn(layout, found) };
}

function missingIn({ opensCases }: SheetLayout, found: ReadonlySet<Column>): readonly string[] {
  if (!opensCases) return [];
  const headers = new Set([...found].map(({ header }) => header));
  const dated = headers.has('申请日期') || headers.has('收到日期');
  return [
    ...['申请方式', '申请人类别', '申请内容'].filter((name) => !headers.has(name)),
    ...(dated ? [] : ['申请日期']),
  ];
}

const names = new WeakMap<SheetLayout, ReadonlyMap<string, Column>>();

/** Own names first: another column's second name never hides them. */
function namesOf(layout: SheetLayout): ReadonlyMap<string, Column> {
  const known = names.get(layout);
  if (known) return known;
  const columns = columnsOfSheet(layout);
  const aliases = columns.flatMap((column) =>
    column.alsoKnownAs.map((name) => [plainWords(name), column] as const),
  );
  const own = columns.map((column) => [plainWords(column.header), column] as const);
  const all = new Map([...aliases, ...own]);
  names.set(layout, all);
  return all;
}

/** A mark for what must be filled in, `*`, is no part of the name. */
function headerText(cell: RawCell): string {
  return plainWords(textOf(cell)).replaceAll('*', '');
}

function textOf(cell: RawCell): string {
  return cell.is === 'text' ? cell.text.trim() : '';
}
