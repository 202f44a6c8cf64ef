import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { ActReference } from './act-reference';
import type { RequestCase } from './case';
import type { ReasonCode } from './next-acts/reason';
import type { RefusalCode } from './refusal';

/** The office on the day it asks what may be done. */
export interface Office {
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** Everything the rules say of one kind of act; each topic's folder holds those of its acts. */
export interface ActRules<Fields> {
  /** The day the act bears in law. For lapses it is set right by the notice, in `legal-day.ts`. */
  readonly dayOf: (act: Fields) => LocalDate;
  /** Other days in the act that must not lie after today. */
  readonly otherDays?: (act: Fields) => { readonly [field: string]: LocalDate | undefined };
  /** Why the act is impossible where it stands, under that agency; null if it may stand, lawful or not. */
  readonly impossible?: (act: Fields, before: RequestCase, agency: string) => RefusalCode | null;
  /** Remembers the act. Never checks. */
  readonly evolve: (before: RequestCase, act: Fields, by: ActReference) => RequestCase;
  /** Why the act would be unlawful today; null if it is lawful. Decides what forms offer, never what is recorded. */
  readonly unlawful: (now: RequestCase, office: Office) => ReasonCode | null;
}
