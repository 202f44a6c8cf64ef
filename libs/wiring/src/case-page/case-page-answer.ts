import type { LocalDate } from '@taizhang/deadlines';
import type { ApplicantCategory, Draft, IssuedLetter, Paper } from '@taizhang/request-case';
import type { ClockAnswer } from '../deadline/deadline-answer';
import type { CaseExplanation } from '../explanation/explanation-answer';
import type { HistoryEntry } from '../history/history-answer';
import type { RegisterAnswerLine } from '../register/register-answer';
import type { OfferedAct } from '../next-acts/offered-acts';

/** Who applied, as the asker is shown it: masked, or 已删除. What was not given is left out. */
export interface ShownApplicant {
  readonly category: ApplicantCategory;
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly email?: string;
}

/** One case on one page. */
export interface CasePage extends RegisterAnswerLine {
  /** The day as of which it is seen. */
  readonly asOf: LocalDate;
  /** Place in the log up to which it is known: with it the same page can be had again. */
  readonly position: number;
  /** Of the case's stream: what If-Match must say. */
  readonly version: number;
  readonly applicant: ShownApplicant | null;
  readonly agent: { readonly name: string } | null;
  /** What was asked for; （不显示） for whoever may not read what people typed. */
  readonly items: readonly string[];
  readonly wantedForm: string | null;
  readonly wantedDelivery: string | null;
  /** The account that handles it. */
  readonly handler: string | null;
  readonly timeline: readonly HistoryEntry[];
  /** The calendar's version that the days were counted with. */
  readonly calendar: string;
  readonly clocks: readonly ClockAnswer[];
  readonly countedIn: CaseExplanation['countedIn'];
  readonly notCounted?: string;
  readonly documents: readonly Paper[];
  readonly letters: readonly IssuedLetter[];
  readonly drafts: readonly Draft[];
  readonly nextActs: readonly OfferedAct[];
}
