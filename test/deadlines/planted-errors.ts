import {
  addDays,
  calendarFrom,
  isWorkday,
  localDate,
  proveWorkingDays,
  stateCouncilCalendar,
  workingDayDeadline,
} from '@taizhang/deadlines';
import type { Festival } from '@taizhang/deadlines';
import type { DeadlineStory, ReplyStory } from './deadline-story';
import { answerOfFirstArithmetic, stopsOf } from './first-arithmetic';

/** A wrong reading of the law: the due day that it would give. */
export type WrongArithmetic = (story: DeadlineStory) => string;

const moved = (day: string, by: number): string => addDays(localDate(day), by);
const rightDueOn: WrongArithmetic = (story) => answerOfFirstArithmetic(story).dueOn;

/** Wrong for replies only. */
const forReplies = (wrong: (story: ReplyStory) => string): WrongArithmetic => {
  return (story) => (story.kind === 'reply' ? wrong(story) : rightDueOn(story));
};

const { arrangements } = stateCouncilCalendar;

const withoutWorkedWeekends = calendarFrom({
  version: 'wrong',
  years: arrangements.years.map((year) => {
    return { ...year, breaks: year.breaks.map((each) => ({ ...each, worked: [] })) };
  }),
});

const withoutBreak = (festival: Festival) =>
  calendarFrom({
    version: 'wrong',
    years: arrangements.years.map((year) => {
      return { ...year, breaks: year.breaks.filter((each) => each.festival !== festival) };
    }),
  });
const withoutDragonBoat = withoutBreak('dragonBoat');

function startMoved(story: DeadlineStory, by: number): DeadlineStory {
  const startedOn = moved(story.startedOn, by);
  if (story.kind !== 'reply') return { ...story, startedOn };
  return { ...story, startedOn, restartedOn: story.restartedOn.map((day) => moved(day, by)) };
}

function consultationsMoved(story: ReplyStory, sentBy: number, endedBy: number): ReplyStory {
  const consultations = story.consultations.map((each) => {
    return { ...each, sentOn: moved(each.sentOn, sentBy), endedOn: moved(each.endedOn, endedBy) };
  });
  return { ...story, consultations };
}

/** Adds up what each consultation alone would cost, so that overlapping days are paid twice. */
function stopsSummed(story: ReplyStory): string {
  const plain = { ...story, consultations: [] };
  const alone = story.consultations.map((each) => {
    const { diary } = answerOfFirstArithmetic({ ...plain, consultations: [each] });
    return diary.filter((line) => line.includes('suspended')).length;
  });
  const cost = alone.reduce((sum, days) => sum + days, 0);
  return rightDueOn({ ...plain, workingDays: story.workingDays + cost });
}

/** Goes on after the new start with what was left, instead of counting anew. */
function restartAsRemainder(story: ReplyStory): string {
  const restart = story.restartedOn.at(-1);
  if (restart === undefined) return rightDueOn(story);
  const startedOn = localDate(story.startedOn);
  const whole = { startedOn, workingDays: story.workingDays, stops: stopsOf(story) };
  const spent = proveWorkingDays(stateCouncilCalendar, whole).filter(
    (day) => day.counted && day.date <= restart,
  );
  return rightDueOn({ ...story, workingDays: story.workingDays - spent.length });
}

function extensionFromItsNotice(story: ReplyStory): string {
  if (story.extension === undefined) return rightDueOn(story);
  const { toldOn, workingDays } = story.extension;
  const period = { startedOn: localDate(toldOn), workingDays, stops: stopsOf(story) };
  return workingDayDeadline(stateCouncilCalendar, period).dueOn;
}

function lastDayNotMoved(story: DeadlineStory): string {
  if (story.kind === 'reply') return rightDueOn(story);
  const { diary } = answerOfFirstArithmetic(story);
  const last = diary.find((line) => line.includes('lastDayIsRestDay'));
  return last?.slice(0, 10) ?? rightDueOn(story);
}

/** 31 January and one month is taken for 3 March. */
function monthEndOverflows(story: DeadlineStory): string {
  if (story.kind !== 'months') return rightDueOn(story);
  const end = new Date(`${story.startedOn}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + story.months);
  let day = localDate(end.toISOString().slice(0, 10));
  while (!isWorkday(stateCouncilCalendar, day)) day = addDays(day, 1);
  return day;
}

export const PLANTED_ERRORS: Readonly<Record<string, WrongArithmetic>> = {
  'the starting day is counted 始日计入': (story) => rightDueOn(startMoved(story, -1)),
  'worked weekends are missed 漏调休上班': (story) =>
    answerOfFirstArithmetic(story, withoutWorkedWeekends).dueOn,
  'one holiday is missed 漏端午节': (story) => answerOfFirstArithmetic(story, withoutDragonBoat).dueOn,
  'the sending day is not counted 发函当日扣除': forReplies((story) => {
    return rightDueOn(consultationsMoved(story, -1, 0));
  }),
  'the day of the answer is counted 回函当日计入': forReplies((story) => {
    return rightDueOn(consultationsMoved(story, 0, -1));
  }),
  'consultations are ignored 不扣除征求意见': forReplies((story) =>
    rightDueOn({ ...story, consultations: [] }),
  ),
  'overlapping consultations are summed 重叠相加': forReplies(stopsSummed),
  'a new start keeps the remainder 补正后续算': forReplies(restartAsRemainder),
  'the first new start holds, not the last 首次重新起算': forReplies((story) => {
    return rightDueOn({ ...story, restartedOn: story.restartedOn.slice(0, 1) });
  }),
  'the extension runs from its notice 延期自告知日': forReplies(extensionFromItsNotice),
  'the last day does not move 末日不顺延': lastDayNotMoved,
  'the end of the month overflows 月末溢出': monthEndOverflows,
};
