import type { LegalAct, RectifiableAct } from '@taizhang/request-case';
import type { Column } from './column';

/** What a cell says, once read. */
export type Value = string | number | boolean | readonly string[] | readonly ItemResult[];

export interface ItemResult {
  readonly item: number;
  readonly outcome: string;
}

/** The values of one row by header. */
export type RowValues = ReadonlyMap<string, Value>;

/** An act's fields by path, `applicant.category` for a field within a field; a field that is not told is undefined. */
export interface Fields {
  readonly [path: string]: Value | undefined;
}

/** What a row says beyond its own cells. */
export interface RowContext {
  readonly values: RowValues;
  /** How many items the application of this row's case has; null where the file does not say. */
  readonly items: number | null;
}

/** Which columns make an act. The act is there when one of its own columns is filled in. */
export interface ActColumns {
  readonly act: RectifiableAct;
  readonly own: { readonly [path: string]: Column };
  /** Columns that several acts of the row share, such as the key of a review. */
  readonly shared?: { readonly [path: string]: Column };
  /** What this place in the register says by itself. */
  readonly fixed?: { readonly [path: string]: string };
  /** Where a fault of a field that has no column of its own is to be shown. */
  readonly shownAt?: { readonly [path: string]: Column };
  /** Whether the act is there, where that is not told by its own columns alone. */
  readonly isThere?: (context: RowContext) => boolean;
  /** What follows from the row by law, or stands in the row in other words. */
  readonly complete?: (fields: Fields, context: RowContext) => Fields;
  /** The reverse of `complete`, in a case of so many items. */
  readonly spread?: (act: LegalAct, items: number | null) => Fields;
}

/** Columns that belong together under one heading. */
export interface Topic {
  readonly heading: string;
  /** Columns that stand before the others, where people look for them, whichever act they belong to. */
  readonly first?: readonly Column[];
  readonly acts: readonly ActColumns[];
}

/** A sheet of the register. */
export interface SheetLayout {
  readonly name: string;
  /** One row a case, which opens it; on the other sheets any number of rows a case. */
  readonly opensCases: boolean;
  readonly topics: readonly Topic[];
  readonly remark: Column | null;
}

export function columnsOfTopic({ first = [], acts }: Topic): readonly Column[] {
  const told = acts.flatMap(({ shared = {}, own }) => [...Object.values(shared), ...Object.values(own)]);
  const all = [...first, ...told];
  return [...new Map(all.map((column) => [column.header, column])).values()];
}

/** Every column once, in the order in which the sheet has them. */
export function columnsOf({ topics, remark }: SheetLayout): readonly Column[] {
  const all = [...topics.flatMap(columnsOfTopic), ...(remark ? [remark] : [])];
  return [...new Map(all.map((column) => [column.header, column])).values()];
}

const acts = new WeakMap<SheetLayout, readonly ActColumns[]>();

/** All acts that a row of the sheet may tell. */
export function actsOfLayout(layout: SheetLayout): readonly ActColumns[] {
  const known = acts.get(layout) ?? layout.topics.flatMap((topic) => topic.acts);
  acts.set(layout, known);
  return known;
}

/** Where a fault of a field is shown: its own column, that of the whole it is part of, or the act's first. */
export function columnOfField(columns: ActColumns, field: string | null): Column | null {
  const all: { readonly [path: string]: Column | undefined } = {
    ...columns.shared,
    ...columns.own,
    ...columns.shownAt,
  };
  const [first] = Object.values(columns.own);
  const path = field ?? '';
  const part = Object.keys(all).find((one) => one.startsWith(`${path}.`));
  return all[path] ?? all[path.replace(/\..*$/, '')] ?? all[part ?? ''] ?? first ?? null;
}
