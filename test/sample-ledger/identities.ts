import { APPLICANT_CATEGORIES } from '@taizhang/request-case';
import { outcomeRows } from './figures';
import type { PrintedReport, PrintedTable } from './figures';

/** A cell as "row.column", e.g. "denied.process.business". */
export type CellName = string;
export type Cells = ReadonlyMap<CellName, number | null>;

export type IdentityRule = 'T3.identity' | 'T3.resultSum' | 'T3.rowSum' | 'T4.groupSum';

/** An equation that the form itself prints or implies 勾稽关系. */
export interface Identity {
  readonly rule: IdentityRule;
  /** The column, row or group in which it must hold. */
  readonly where: string;
  readonly left: readonly CellName[];
  readonly right: readonly CellName[];
}

export interface Violation {
  readonly rule: IdentityRule | 'negative';
  readonly where: string;
  readonly left: number;
  readonly right: number;
}

const REQUEST_COLUMNS = [...APPLICANT_CATEGORIES, 'total'] as const;
const DISPUTE_COLUMNS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** Table three: 一 + 二 = 三（七）+ 四 and 三（七）= its parts in every column, 总计 = six categories in every row. */
export function requestIdentities(table3: PrintedTable): readonly Identity[] {
  const outcomes = outcomeRows(table3);
  const rows = ['newRequests', 'carriedIn', ...outcomes, 'total', 'carriedOut'];
  return [
    ...REQUEST_COLUMNS.map((column) => ({
      rule: 'T3.identity' as const,
      where: `column ${column}`,
      left: [`newRequests.${column}`, `carriedIn.${column}`],
      right: [`total.${column}`, `carriedOut.${column}`],
    })),
    ...REQUEST_COLUMNS.map((column) => ({
      rule: 'T3.resultSum' as const,
      where: `column ${column}`,
      left: outcomes.map((row) => `${row}.${column}`),
      right: [`total.${column}`],
    })),
    ...rows.map((row) => ({
      rule: 'T3.rowSum' as const,
      where: `row ${row}`,
      left: APPLICANT_CATEGORIES.map((column) => `${row}.${column}`),
      right: [`${row}.total`],
    })),
  ];
}

/** Table four: 总计 = its four results in each of the three groups. */
export function disputeIdentities(table4: PrintedTable): readonly Identity[] {
  return Object.keys(table4).map((group) => ({
    rule: 'T4.groupSum' as const,
    where: group,
    left: DISPUTE_COLUMNS.map((column) => `${group}.${column}`),
    right: [`${group}.total`],
  }));
}

export function cellsOf(table: PrintedTable): Cells {
  return new Map(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [`${row}.${column}`, value ?? null] as const),
    ),
  );
}

export function sumOf(names: readonly CellName[], cells: Cells): number {
  return names.reduce((sum, name) => sum + (cells.get(name) ?? 0), 0);
}

/** Blank cells are free: an identity with one in it is not judged. */
export function violationsIn(cells: Cells, identities: readonly Identity[]): readonly Violation[] {
  const broken = identities
    .filter(({ left, right }) => [...left, ...right].every((name) => typeof cells.get(name) === 'number'))
    .map(({ rule, where, left, right }) => ({
      rule,
      where,
      left: sumOf(left, cells),
      right: sumOf(right, cells),
    }))
    .filter(({ left, right }) => left !== right);
  const negative = [...cells].flatMap(([where, value]) =>
    value !== null && value < 0 ? [{ rule: 'negative' as const, where, left: value, right: 0 }] : [],
  );
  return [...broken, ...negative];
}

/** Everything wrong with a report's own arithmetic; empty for most. */
export function wrongArithmetic({ table3, table4 }: PrintedReport): readonly Violation[] {
  return [
    ...violationsIn(cellsOf(table3), requestIdentities(table3)),
    ...violationsIn(cellsOf(table4), disputeIdentities(table4)),
  ];
}
