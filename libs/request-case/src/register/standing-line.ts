import { isCovered, workingDaysAfter, yearOf } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { FLAGS } from '../flags';
import type { Flag } from '../flags';
import type { Stage } from '../stage';
import type { RegisterLine } from './register-line';

/** A consultation whose receipt is not known: nobody can say when it ends. */
export const OPEN_ENDED = 'infinity';

/** The day on which the reply is due. */
export type StandingDue =
  | { readonly kind: 'on'; readonly day: LocalDate }
  /**
   * While a consultation is open-ended the clock stands still: the due day is always so many working days after the
   * day of asking, and after `notBefore`, up to which another consultation stops the clock too.
   */
  | { readonly kind: 'moving'; readonly workingDays: number; readonly notBefore: LocalDate | null };

/** What the line of the register is on every day from the last act on: what follows from the day itself is left open. */
export interface StandingLine extends Pick<
  RegisterLine,
  'receivedOn' | 'category' | 'replyDueProvisional' | 'dispatchedOn' | 'outcome' | 'concludedOn'
> {
  /** The stage while nobody's opinion is awaited. */
  readonly stage: Stage;
  /** The last day on which the stage is `consulting`; null where it never is. */
  readonly consultingUntil: LocalDate | typeof OPEN_ENDED | null;
  readonly due: StandingDue | null;
  /** Whether the reply is still to be given and its clock is on: once the due day is over it is overdue. */
  readonly owed: boolean;
  /** The flags that hold on every day. */
  readonly flags: readonly Flag[];
  /** After this day `unconfirmedSubmission` holds; null: never. */
  readonly confirmableUntil: LocalDate | null;
  /** From this day of asking on `provisionalCalendar` holds; null: on none that can be told. */
  readonly provisionalFrom: LocalDate | null;
}

/** The line on a day that is not before the last act. */
export function lineOn(standing: StandingLine, calendar: Calendar, day: LocalDate): RegisterLine {
  const { receivedOn, category, replyDueProvisional, dispatchedOn, outcome, concludedOn } = standing;
  const replyDueOn = standing.due && dueOnDay(standing.due, calendar, day);
  const overdue = standing.owed && replyDueOn !== null && day > replyDueOn;
  return {
    receivedOn,
    category,
    stage: stageOn(standing, day),
    replyDueOn,
    replyDueProvisional,
    dispatchedOn,
    outcome,
    concludedOn,
    overdue,
    flags: flagsOn(standing, overdue, day),
  };
}

function stageOn({ stage, consultingUntil }: StandingLine, day: LocalDate): Stage {
  return consultingUntil !== null && day <= consultingUntil ? 'consulting' : stage;
}

export function dueOnDay(due: StandingDue, calendar: Calendar, day: LocalDate): LocalDate {
  if (due.kind === 'on') return due.day;
  const from = due.notBefore !== null && due.notBefore > day ? due.notBefore : day;
  return workingDaysAfter(calendar, from, due.workingDays);
}

function flagsOn(standing: StandingLine, overdue: boolean, day: LocalDate): readonly Flag[] {
  const { confirmableUntil, provisionalFrom } = standing;
  const holds: { readonly [F in Flag]?: boolean } = {
    overdue,
    unconfirmedSubmission: confirmableUntil !== null && day > confirmableUntil,
    provisionalCalendar: provisionalFrom !== null && day >= provisionalFrom,
  };
  return FLAGS.filter((flag) => holds[flag] ?? standing.flags.includes(flag));
}

/** Whether counting from one day to the other meets a year without notice. */
export function meetsUncoveredYear(calendar: Calendar, from: LocalDate, until: LocalDate): boolean {
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    if (!isCovered(calendar, year)) return true;
  }
  return false;
}
