import type { LocalDate } from '@taizhang/deadlines';
import type { ActName, ApplicantCategory, Outcome } from '@taizhang/request-case';

/** The act that decided a fact, and the rule that made it so: what `explain` shows. */
export interface DecidingAct {
  readonly act: ActName;
  readonly ordinal: number;
  /** The legal day on which it took effect. */
  readonly on: LocalDate;
  /** A stable code of the rule, e.g. `C4.dispatch`; its words live at the edge. */
  readonly rule: string;
}

/** One application 件 as the annual report of one agency sees it. */
export interface CaseFact {
  readonly agency: string;
  /** The case's stream. */
  readonly stream: string;
  /** 1 for the whole application; 1…n only where POL-6 counts items. */
  readonly unit: number;
  readonly column: ApplicantCategory;
  /** The first report year whose policies see it received; row 一 of that year. */
  readonly receivedYear: number;
  readonly received: DecidingAct;
  readonly concluded: ConcludedFact | null;
}

export interface ConcludedFact {
  /** The report year in which it counts as concluded, by the policies of that year. */
  readonly year: number;
  readonly as: Outcome;
  readonly by: DecidingAct;
}

/** The groups of table four. */
export const DISPUTE_GROUPS = ['review', 'litigationDirect', 'litigationAfterReview'] as const;
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];

export type DisputeResult = 'upheld' | 'corrected' | 'other';

/** One review or suit, by its key, however many requests it concerns (or, under POL-8b, one instance). */
export interface DisputeFact {
  readonly agency: string;
  readonly kind: 'review' | 'suit';
  readonly key: string;
  /** 1, or the instance's number where POL-8 counts instances. */
  readonly unit: number;
  readonly group: DisputeGroup;
  readonly acceptedYear: number;
  readonly accepted: DecidingAct;
  readonly concluded: { readonly year: number; readonly as: DisputeResult; readonly by: DecidingAct } | null;
  /** The streams in which it is mentioned. */
  readonly streams: readonly string[];
}
