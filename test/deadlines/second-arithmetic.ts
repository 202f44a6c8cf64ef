/**
 * The second arithmetic: counts deadlines from the law's text, day by day, sharing nothing with the program.
 * Written to be checked by reading, not to be fast.
 */
import publishedLists from '../data/calendar_2019_2026.json';
import type { DaysStory, DeadlineAnswer, DeadlineStory, MonthsStory, ReplyStory } from './deadline-story';

const daysOff = new Set<string>();
const daysWorked = new Set<string>();
const yearsPublished = new Set<string>();
for (const [year, lists] of Object.entries(publishedLists)) {
  yearsPublished.add(year);
  lists.off_weekdays.forEach((day) => daysOff.add(day));
  lists.makeup_workdays.forEach((day) => daysWorked.add(day));
}

const atMidnight = (day: string) => new Date(`${day}T00:00:00Z`);
const isWeekend = (day: string) => [0, 6].includes(atMidnight(day).getUTCDay());
const isUnpublished = (day: string) => !yearsPublished.has(day.slice(0, 4));

/** Each day is asked for many times; the answer is kept. */
const followers = new Map<string, string>();
function dayAfter(day: string): string {
  const known = followers.get(day);
  if (known !== undefined) return known;
  const follower = new Date(atMidnight(day).getTime() + 86_400_000).toISOString().slice(0, 10);
  followers.set(day, follower);
  return follower;
}

/** Monday to Friday, less the days off, plus the worked weekends. */
function isWorked(day: string): boolean {
  if (daysWorked.has(day)) return true;
  return !isWeekend(day) && !daysOff.has(day);
}

/**
 * Does the day count? The time of consultations is out: the days after that of sending, up to and including
 * that of the answer (条例 art. 33).
 */
function entryOf(day: string, { consultations }: ReplyStory): string {
  if (!isWorked(day)) return `${day} - rest`;
  const asked = consultations.find(({ sentOn, endedOn }) => sentOn < day && day <= endedOn);
  if (asked) return `${day} - suspended ${asked.name}`;
  return `${day} + ${isWeekend(day) ? 'makeUpWorkday' : 'workday'}`;
}

/**
 * The day that starts the period is out (Civil Code, art. 201). A new start throws away what was counted
 * (条例 art. 30). An extension goes on counting where the period ended.
 */
function countReply(story: ReplyStory): DeadlineAnswer {
  const lastStart = story.restartedOn.at(-1) ?? story.startedOn;
  const needed = story.workingDays + (story.extension?.workingDays ?? 0);
  const diary: string[] = [];
  let day = story.startedOn;
  while (day < lastStart) {
    day = dayAfter(day);
    diary.push(`${day} - beforeRestart restart`);
  }
  let provisional = false;
  let counted = 0;
  while (counted < needed) {
    day = dayAfter(day);
    provisional ||= isUnpublished(day);
    const entry = entryOf(day, story);
    if (entry.includes(' + ')) counted += 1;
    diary.push(entry);
  }
  return { dueOn: day, provisional, diary };
}

/** A last day that is a day of rest gives way to the first day after it that is none (Civil Code, art. 203). */
function moveToWorkedDay(startedOn: string, lastDay: string): DeadlineAnswer {
  const diary: string[] = [];
  let provisional = false;
  let day = startedOn;
  do {
    day = dayAfter(day);
    const ended = day >= lastDay;
    if (ended && isUnpublished(day)) provisional = true;
    diary.push(ended && !isWorked(day) ? `${day} - lastDayIsRestDay` : `${day} + calendarDay`);
  } while (day < lastDay || !isWorked(day));
  return { dueOn: day, provisional, diary };
}

function countDays({ startedOn, days }: DaysStory): DeadlineAnswer {
  let day = startedOn;
  for (let counted = 0; counted < days; counted += 1) day = dayAfter(day);
  return moveToWorkedDay(startedOn, day);
}

/** Ends on the day of the same number; a month that has no such day ends it on its last (Civil Code, art. 202). */
function countMonths({ startedOn, months }: MonthsStory): DeadlineAnswer {
  let day = startedOn;
  for (let month = 0; month < months;) {
    day = dayAfter(day);
    if (day.endsWith('-01')) month += 1;
  }
  while (day.slice(8) !== startedOn.slice(8) && !dayAfter(day).endsWith('-01')) day = dayAfter(day);
  return moveToWorkedDay(startedOn, day);
}

export function answerOfSecondArithmetic(story: DeadlineStory): DeadlineAnswer {
  switch (story.kind) {
    case 'reply':
      return countReply(story);
    case 'days':
      return countDays(story);
    case 'months':
      return countMonths(story);
  }
}
