import type { LocalDate } from '@taizhang/deadlines';
import type { Flag, Stage } from '@taizhang/request-case';
import type { RecordedAnswer } from '../recording/recorded-answer';

/** A due date that an act would move; null where the clock does not run before, or no longer after. */
export interface MovedDueDate {
  readonly clock: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Whether the new date may still move, because a year's holiday notice is not there. */
  readonly provisional: boolean;
}

/** A cell of a year's report that the case would enter or leave. */
export interface MovedCell {
  readonly year: number;
  readonly cell: string;
  readonly moves: 'enters' | 'leaves';
  readonly decidingAct: string;
  readonly decidingDay: LocalDate;
  readonly rule: string;
  /** It belongs to a year whose report is published, and is booked here instead. */
  readonly bookedLate: boolean;
}

/** A figure of table two. */
export interface MovedFigure {
  readonly year: number;
  readonly cell: string;
  readonly from: number;
  readonly to: number;
}

/** What an act would change as one agency sees the case. */
export interface AgencyChanges {
  readonly agency: string;
  readonly dueDates: readonly MovedDueDate[];
  /** Null where it stays what it is; `from` null for a case that the agency does not have yet. */
  readonly stage: { readonly from: Stage | null; readonly to: Stage } | null;
  readonly flags: { readonly raised: readonly Flag[]; readonly lowered: readonly Flag[] };
  readonly cells: readonly MovedCell[];
  /** Figures of table two that an act of the agency itself would change. */
  readonly figures: readonly MovedFigure[];
  /** The years whose published reports would differ from what is known. */
  readonly publishedReports: readonly number[];
}

/** What would change if the acts were recorded now; nothing was stored. */
export interface ChangesAnswer {
  readonly status: 'possible';
  /** The version of the case that it was tried on. */
  readonly version: number;
  /** The calendar's version that the days were counted with. */
  readonly calendar: string;
  /** Every agency for which something changes, the one that asks first. */
  readonly agencies: readonly AgencyChanges[];
}

export type PreviewAnswer = ChangesAnswer | Exclude<RecordedAnswer, { readonly status: 'recorded' }>;
