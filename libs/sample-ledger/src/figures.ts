import { OUTCOMES } from '@taizhang/request-case';
import type { ApplicantCategory, Outcome } from '@taizhang/request-case';

/** A row of a printed table: column → number, null where the cell is blank. */
export type PrintedRow<Column extends string = string> = { readonly [C in Column]?: number | null };
/** A printed table: row → column → number. */
export type PrintedTable<Column extends string = string> = { readonly [row: string]: PrintedRow<Column> };

export type RequestColumn = ApplicantCategory | 'total';
export type DisputeColumn = 'upheld' | 'corrected' | 'other' | 'pending' | 'total';

/** The figures of a published annual report 政府信息公开工作年度报告, as printed. */
export interface PrintedReport {
  /** The agency's name. */
  readonly agency: string;
  readonly year: number;
  /** 2019: 国办公开办函〔2019〕60号; 2021: 〔2021〕30号. */
  readonly format: '2019' | '2021';
  readonly table2: PrintedTable;
  readonly table3: PrintedTable<RequestColumn>;
  readonly table4: PrintedTable<DisputeColumn>;
}

/** The rows of outcomes that the report prints: 其他处理 is one row in the form of 2019, three in that of 2021. */
export function outcomeRows(table3: PrintedTable): readonly string[] {
  const merged = 'other' in table3;
  const own = OUTCOMES.filter((outcome) => !(merged && isOther(outcome)));
  return merged ? [...own, 'other'] : own;
}

export function isOther(outcome: Outcome): boolean {
  return outcome.startsWith('other.');
}

export function isOutcome(row: string): row is Outcome {
  return OUTCOMES.some((outcome) => outcome === row);
}
