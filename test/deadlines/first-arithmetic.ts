import {
  calendarDayDeadline,
  localDate,
  monthDeadline,
  proveCalendarDays,
  proveMonths,
  proveWorkingDays,
  stateCouncilCalendar,
  workingDayDeadline,
} from '@taizhang/deadlines';
import type { Calendar, ProofDay, Stop } from '@taizhang/deadlines';
import type { DeadlineAnswer, DeadlineStory, ReplyStory } from './deadline-story';

/** A rest day inside a run of days off is not told apart from other rest days by the published lists. */
const REST: readonly string[] = ['weekend', 'holiday'];

export function diaryLine({ date, counted, why, by }: ProofDay): string {
  return [date, counted ? '+' : '-', REST.includes(why) ? 'rest' : why, by].filter(Boolean).join(' ');
}

export function stopsOf(story: ReplyStory): readonly Stop[] {
  return story.consultations.map(({ name, sentOn, endedOn }) => {
    return { after: localDate(sentOn), until: localDate(endedOn), by: name };
  });
}

function replyAnswer(calendar: Calendar, story: ReplyStory): DeadlineAnswer {
  const stops = stopsOf(story);
  const startedOn = localDate(story.restartedOn.at(-1) ?? story.startedOn);
  const precededBy = { from: localDate(story.startedOn), by: 'restart' };
  const first = { startedOn, workingDays: story.workingDays, stops };
  const due = workingDayDeadline(calendar, first);
  const more = { startedOn: due.dueOn, workingDays: story.extension?.workingDays ?? 0, stops };
  const extended = workingDayDeadline(calendar, more);
  const proof = proveWorkingDays(calendar, { ...first, precededBy });
  return {
    dueOn: extended.dueOn,
    provisional: due.provisional || extended.provisional,
    diary: [...proof, ...proveWorkingDays(calendar, more)].map(diaryLine),
  };
}

/** The program's own answer to a story, in the words that the second arithmetic uses. */
export function answerOfFirstArithmetic(
  story: DeadlineStory,
  calendar: Calendar = stateCouncilCalendar,
): DeadlineAnswer {
  const startedOn = localDate(story.startedOn);
  switch (story.kind) {
    case 'reply':
      return replyAnswer(calendar, story);
    case 'days': {
      const period = { startedOn, days: story.days };
      const { dueOn, provisional } = calendarDayDeadline(calendar, period);
      return { dueOn, provisional, diary: proveCalendarDays(calendar, period).map(diaryLine) };
    }
    case 'months': {
      const period = { startedOn, months: story.months };
      const { dueOn, provisional } = monthDeadline(calendar, period);
      return { dueOn, provisional, diary: proveMonths(calendar, period).map(diaryLine) };
    }
  }
}
