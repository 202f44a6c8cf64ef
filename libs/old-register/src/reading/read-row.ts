import { readLedgerObject } from '@taizhang/case-handling';
import type { ErrorDetail, SchemaErrorCode } from '@taizhang/case-handling';
import { columnOfField } from '../register/act-columns';
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
export function actsOfRow(
  { topics }: SheetLayout,
  context: RowContext,
  { agency, request }: OfCase,
): RowReading {
  const faults: RowFault[] = [];
  const acts: ActOfRow[] = [];
  for (const columns of topics.flatMap((topic) => topic.acts)) {
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

function fieldsOf({ own, shared = {}, fixed = {}, complete }: ActColumns, context: RowContext): Fields {
  const told = Object.entries({ ...shared, ...own }).flatMap(([path, { header }]) => {
    const value = context.values.get(header);
    return value === undefined ? [] : [[path, value] as const];
  });
  const fields: Fields = { ...fixed, ...Object.fromEntries(told) };
  return complete ? complete(fields, context) : fields;
}

/** `applicant.name` becomes a field of `applicant`. */
function nested(fields: Fields): { readonly [field: string]: unknown } {
  const whole = new Map<string, unknown>();
  const parts = new Map<string, Map<string, Value>>();
  for (const [path, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const [first = '', second] = path.split('.');
    if (second === undefined) whole.set(first, value);
    else parts.set(first, (parts.get(first) ?? new Map()).set(second, value));
  }
  return {
    ...Object.fromEntries(whole),
    ...Object.fromEntries([...parts].map(([name, some]) => [name, Object.fromEntries(some)])),
  };
}
