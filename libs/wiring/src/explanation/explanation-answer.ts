import type { LocalDate } from '@taizhang/deadlines';

/** The cases behind a cell, each with the act and the rule that put it there. */
export interface CellExplanation {
  readonly cell: string;
  /** What the cell counts, in words. */
  readonly definition: string;
  readonly count: number;
  readonly cases: readonly ExplainedCase[];
}

export interface ExplainedCase {
  /** The source's own key; for table four the dispute's key, for table two the act. */
  readonly request: string;
  readonly number: string | null;
  readonly decidingAct: string;
  readonly decidingDay: LocalDate | null;
  readonly rule: string;
  readonly bookedLate: boolean;
}

/** In which cells of which years a case is counted. */
export interface CaseExplanation {
  readonly request: string;
  readonly countedIn: readonly {
    readonly year: number;
    readonly cell: string;
    readonly decidingAct: string;
    readonly decidingDay: LocalDate | null;
    readonly rule: string;
  }[];
  readonly notCounted?: string;
}
