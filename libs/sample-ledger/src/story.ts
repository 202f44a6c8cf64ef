import { localDate, PERIODS, workingDayDeadline, workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate, Stop } from '@taizhang/deadlines';
import type { Act, ApplicantCategory, Outcome } from '@taizhang/request-case';
import type { Telling } from './days';

/** A request told act by act. */
export interface Story {
  readonly category: ApplicantCategory;
  readonly acts: readonly Act[];
  /** Acts under the successor after a transfer. */
  readonly successorActs: readonly Act[];
  readonly receivedOn: LocalDate;
  /** The legal day of the last act told. */
  readonly at: LocalDate;
  readonly replyClock: ReplyClock;
  readonly ending: StoryEnding | null;
}

/** The reply period as it runs at this point of the story. */
export interface ReplyClock {
  readonly startedOn: LocalDate;
  readonly workingDays: number;
  readonly stops: readonly Stop[];
  readonly extendedBy: number;
  /** The later day told under art. 35. */
  readonly delayedTo: LocalDate | null;
}

export interface StoryEnding {
  readonly outcome: Outcome;
  /** The day on which it counts as concluded. */
  readonly on: LocalDate;
  /** The day the applicant learned of it; null where no paper went out. */
  readonly knownOn: LocalDate | null;
}

export type Step = (story: Story, telling: Telling) => Story;

const NEW_REGULATION = localDate('2019-05-15');

/** Requests received before the Regulation of 2019 came into force have fifteen working days. */
export function underOldRegulation(receivedOn: LocalDate): boolean {
  return receivedOn < NEW_REGULATION;
}

export function replyClockFrom(startedOn: LocalDate, receivedOn: LocalDate): ReplyClock {
  const period = underOldRegulation(receivedOn) ? PERIODS.replyOldRegulation : PERIODS.reply;
  return { startedOn, workingDays: period.length, stops: [], extendedBy: 0, delayedTo: null };
}

export function dueOn(clock: ReplyClock, calendar: Calendar): LocalDate {
  if (clock.delayedTo) return clock.delayedTo;
  return workingDaysAfter(calendar, workingDayDeadline(calendar, clock).dueOn, clock.extendedBy);
}

export function continued(story: Story, at: LocalDate, ...acts: readonly Act[]): Story {
  return { ...story, at, acts: [...story.acts, ...acts] };
}

/** A correction or a payment starts the reply period anew. */
export function restarted(story: Story): Story {
  return { ...story, replyClock: replyClockFrom(story.at, story.receivedOn) };
}
