import { APPLICANT_CATEGORIES } from '@taizhang/request-case';
import { outcomeRows } from './figures';
import type { PrintedTable } from './figures';

/** A cell as "row.column", e.g. "denied.process.business". */
export type CellName = string;
export type Cells = ReadonlyMap<CellName, number | null>;

/** An equation that the form itself prints or implies 勾稽关系. */
export interface Identity {
  readonly left: readonly CellName[];
  readonly right: readonly CellName[];
}

const REQUEST_COLUMNS = [...APPLICANT_CATEGORIES, 'total'] as const;
const DISPUTE_COLUMNS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** Table three: 一 + 二 = 三（七）+ 四 and 三（七）= its parts in every column, 总计 = six categories in every row. */
export function requestIdentities(table3: PrintedTable): readonly Identity[] {
  const outcomes = outcomeRows(table3);
  const rows = ['newRequests', 'carriedIn', ...outcomes, 'total', 'carriedOut'];
  return [
    ...REQUEST_COLUMNS.map((column) => ({
      left: [`newRequests.${column}`, `carriedIn.${column}`],
      right: [`total.${column}`, `carriedOut.${column}`],
    })),
    ...REQUEST_COLUMNS.map((column) => ({
      left: outcomes.map((row) => `${row}.${column}`),
      right: [`total.${column}`],
    })),
    ...rows.map((row) => ({
      left: APPLICANT_CATEGORIES.map((column) => `${row}.${column}`),
      right: [`${row}.total`],
    })),
  ];
}

/** Table four: 总计 = its four results in each of the three groups. */
export function disputeIdentities(table4: PrintedTable): readonly Identity[] {
  return Object.keys(table4).map((group) => ({
    left: DISPUTE_COLUMNS.map((column) => `${group}.${column}`),
    right: [`${group}.total`],
  }));
}

export function sumOf(names: readonly CellName[], cells: Cells): number {
  return names.reduce((sum, name) => sum + (cells.get(name) ?? 0), 0);
}
