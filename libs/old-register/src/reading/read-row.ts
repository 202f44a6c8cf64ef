import { readLedgerObject } from '@taizhang/case-handling';
import type { ErrorDetail, SchemaErrorCode } from '@taizhang/case-handling';
import { actsOfLayout, columnOfField } from '../register/act-columns';
import type { ActColumns, Fields, RowContext, SheetLayout, Value } from '../register/act-columns';
import type { Column } from '../register/column';
import { NUMBER } from '../register/application';
import { readCell } from './read-cell';
import type { CellFaultCode } from './read-cell';
import type { Header } from './header';
import type { DateSystem, RawRow } from './raw-cell';

/** What may be wrong with a row, beside its single cells and its single acts. */
export type RowFaultCode = 'NumberRepeated' | 'NoNumber' | 'OutcomesDiffer' | 'ItemsUnknown' | 'CaseRefused';

export interface RowFault {
  readonly column: Column | null;
  readonly code: CellFaultCode | RowFaultCode | SchemaErrorCode;
  readonly detail?: ErrorDetail & { readonly row?: number };
}

/** A ledger line, and the columns that it was made from. */
export interface ActOfRow {
  readonly line: { readonly [field: string]: unknown };
  readonly columns: ActColumns;
}

export type RowReading =
  | { readonly ok: true; readonly acts: readonly ActOfRow[] }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** The case that a row tells of; null for a dispute without a request. */
export interface OfCase {
  readonly agency: string;
  readonly request: string | null;
}

export interface RowValuesReading {
  readonly values: ReadonlyMap<string, Value>;
  readonly faults: readonly RowFault[];
}

/** Reads every cell of a row as its column says. */
export function readValues({ columns }: Header, { cells }: RawRow, dates: DateSystem): RowValuesReading {
  const values = new Map<string, Value>();
  const faults: RowFault[] = [];
  for (const [at, cell] of cells) {
    const column = columns.get(at);
    const reading = column ? readCell(column, cell, dates) : null;
    if (!column || !reading) continue;
    if (reading.ok) values.set(column.header, reading.value);
    else
      faults.push({
        column,
        code: reading.code,
        ...(reading.offered ? { detail: { allowed: reading.offered } } : {}),
      });
  }
  return { values, faults };
}

/** Makes ledger lines of a row's values; every fault is named, not only the first. */
export function actsOfRow(layout: SheetLayout, context: RowContext, { agency, request }: OfCase): RowReading {
  const faults: RowFault[] = [];
  const acts: ActOfRow[] = [];
  for (const columns of actsOfLayout(layout)) {
    if (!isThere(columns, context)) continue;
    const line = {
      agency,
      ...(request === null ? {} : { request }),
      act: columns.act,
      ...nested(fieldsOf(columns, context)),
    };
    const reading = readLedgerObject(line);
    if (reading.ok) acts.push({ line, columns });
    else
      faults.push(
        ...reading.errors.map(({ field, code, detail }) => ({
          column: columnAt(columns, field),
          code,
          detail,
        })),
      );
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, acts };
}

/** A line without a request is at fault in the number's column. */
function columnAt(columns: ActColumns, field: string | null): Column | null {
  return field === 'request' ? NUMBER : columnOfField(columns, field);
}

function isThere({ own, isThere: told }: ActColumns, context: RowContext): boolean {
  if (told) return told(context);
  return Object.values(own).some(({ header }) => context.values.has(header));
}

function fieldsOf(columns: ActColumns, context: RowContext): Fields {
  const fields: { [path: string]: Value | undefined } = { ...columns.fixed };
  for (const { path, header } of pathsOf(columns)) {
    const value = context.values.get(header);
    if (value !== undefined) fields[path] = value;
  }
  return columns.complete ? columns.complete(fields, context) : fields;
}

interface PathOfColumn {
  readonly path: string;
  readonly header: string;
}

const paths = new WeakMap<ActColumns, readonly PathOfColumn[]>();

/** Worked out once and not for every row of a long register. */
function pathsOf(columns: ActColumns): readonly PathOfColumn[] {
  const known = paths.get(columns);
  if (known) return known;
  const all = Object.entries({ ...columns.shared, ...columns.own });
  const found = all.map(([path, { header }]) => ({ path, header }));
  paths.set(columns, found);
  return found;
}

/** `applicant.name` becomes a field of `applicant`. */
function nested(fields: Fields): { readonly [field: string]: unknown } {
  const line: { [field: string]: unknown } = {};
  const parts: { [field: string]: { [field: string]: Value } } = {};
  for (const [path, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const dot = path.indexOf('.');
    if (dot < 0) line[path] = value;
    else {
      const part = (parts[path.slice(0, dot)] ??= {});
      part[path.slice(dot + 1)] = value;
    }
  }
  return { ...line, ...parts };
}
