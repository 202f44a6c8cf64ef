import type { CalendarAct } from '@taizhang/case-handling';
import type { NoticeRefusal } from '../wording/calendar';
import type { DayKind, LocalDate } from '@taizhang/deadlines';

export interface CalendarDay {
  readonly day: LocalDate;
  readonly kind: DayKind;
  /** The notice or order that says so; null for a plain working day or weekend. */
  readonly source: string | null;
}

/** A year's days as one agency counts them. */
export interface CalendarAnswer {
  readonly agency: string;
  readonly year: number;
  /** The calendar's version. */
  readonly version: string;
  /** False while the State Council's notice for the year is not there. */
  readonly noticed: boolean;
  readonly days: readonly CalendarDay[];
}

/** A holiday notice or a local order. */
export interface NoticeLine {
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** Null for a local order. */
  readonly year: number | null;
  /** The agency for which, with those below it, a local order holds; null for the State Council's. */
  readonly agency: string | null;
  /** What was recorded; built-in notices came with the program. */
  readonly recorded: { readonly ordinal: number; readonly act: CalendarAct } | null;
}

export interface NoticeOrder {
  readonly act: CalendarAct;
  /** The agency of the person who records it. */
  readonly agency: string;
  readonly commandId: string;
  readonly recordedBy: string;
}

export type NoticeAnswer =
  | { readonly status: 'recorded'; readonly number: string; readonly ordinal: number }
  | { readonly status: 'refused'; readonly code: NoticeRefusal; readonly message: string };

/** An open case and its due dates that a notice moves. */
export interface MovedCase {
  readonly agency: string;
  readonly request: string;
  readonly number: string | null;
  readonly clock: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly provisional: boolean;
}

export type NoticeWhatIfAnswer =
  | { readonly status: 'possible'; readonly calendar: string; readonly moved: readonly MovedCase[] }
  | Extract<NoticeAnswer, { readonly status: 'refused' }>;

export interface NoticeMovesAnswer {
  readonly number: string;
  /** `pending` while the background works it out. */
  readonly state: 'done' | 'pending';
  readonly moved: readonly MovedCase[];
}
