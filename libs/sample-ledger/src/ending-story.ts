import { addDays, PERIODS, workingDaysAfter } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { disclosesSomething } from '@taizhang/request-case';
import type { ItemOutcome, Outcome } from '@taizhang/request-case';
import { someWorkday, workdaysLater } from './days';
import type { Telling } from './days';
import { correctionAsked, feeAsked } from './handling-story';
import { continued, dueOn } from './story';
import type { Step, Story } from './story';

const USUAL_METHODS = [
  'post',
  'post',
  'post',
  'post',
  'post',
  'email',
  'email',
  'portal',
  'portal',
  'portal',
  'handDelivery',
  'entrusted',
  'fax',
] as const;

/** Share of the replies that leave after the last day. */
const LATE = 0.015;

/** A working day for the reply between what was last done and the last day; now and then after it. */
function replyDay(story: Story, telling: Telling): LocalDate {
  const last = dueOn(story.replyClock, telling.calendar);
  if (telling.random.chance(LATE) && last >= story.at) return workdaysLater(last, [1, 6], telling);
  return someWorkday(workingDaysAfter(telling.calendar, story.at, 1), last, telling);
}

/** 文号 of the reply; the serial keeps it unique. */
function documentNumber(serial: number, decidedOn: LocalDate): string {
  return `公开答复〔${decidedOn.slice(0, 4)}〕${serial}号`;
}

/** A person chooses the main ground where nothing is disclosed and the items differ. */
function groundOf(
  outcomes: readonly ItemOutcome[],
  mainOutcome: Outcome,
): { readonly mainOutcome?: Outcome } {
  const differ = outcomes.some(({ outcome }) => outcome !== outcomes[0]?.outcome);
  return differ && !outcomes.some(({ outcome }) => disclosesSomething(outcome)) ? { mainOutcome } : {};
}

/** 答复: the paper, its way out, and most often its arrival. */
export function replied(outcome: Outcome, outcomes: readonly ItemOutcome[], serial: number): Step {
  return (story, telling) => {
    const decidedOn = replyDay(story, telling);
    const method = telling.random.pick(USUAL_METHODS);
    const dispatchedOn = sentOn(story, decidedOn, telling);
    const byHand = method === 'handDelivery' || method === 'entrusted';
    const deliveredOn = byHand
      ? signedOn(story, dispatchedOn, telling)
      : workdaysLater(dispatchedOn, [1, 5], telling);
    const proven = byHand || (deliveredOn <= telling.today && telling.random.chance(0.7));
    const paper = { decidedOn, documentNumber: documentNumber(serial, decidedOn), outcomes };
    const told = continued(
      story,
      proven ? deliveredOn : dispatchedOn,
      { act: 'ReplyDecided', ...paper, ...groundOf(outcomes, outcome) },
      { act: 'ReplyDispatched', dispatchedOn, method },
      ...(proven ? [{ act: 'ReplyDelivered' as const, deliveredOn }] : []),
    );
    return { ...told, ending: { outcome, on: byHand ? deliveredOn : dispatchedOn, knownOn: deliveredOn } };
  };
}

/** The day of the paper or the next working day, if that is still in time. */
function sentOn(story: Story, decidedOn: LocalDate, telling: Telling): LocalDate {
  const next = workingDaysAfter(telling.calendar, decidedOn, 1);
  return telling.random.chance(0.4) && next <= dueOn(story.replyClock, telling.calendar) ? next : decidedOn;
}

/** What is handed over is signed for on that day or the next, and not after the last day for that. */
function signedOn(story: Story, dispatchedOn: LocalDate, telling: Telling): LocalDate {
  const next = workdaysLater(dispatchedOn, [0, 1], telling);
  return next > dueOn(story.replyClock, telling.calendar) ? dispatchedOn : next;
}

/** 逾期不补正: takes effect the day after the last day, however late it is closed. */
export const correctionLapsed: Step = (before, telling) => {
  const story = correctionAsked(before, telling);
  const notice = story.acts.at(-1);
  const correctBy = notice?.act === 'CorrectionNoticeIssued' ? notice.correctBy : story.at;
  const on = addDays(correctBy, 1);
  const closedOn = workdaysLater(correctBy, [1, 6], telling);
  const told = continued(story, closedOn, { act: 'CorrectionLapsed', closedOn, confirmedBy: '承办人' });
  return { ...told, ending: { outcome: 'other.correctionOverdue', on, knownOn: null } };
};

/** 逾期不缴费: the day after twenty working days from receipt of the notice. */
export const feeLapsed: Step = (before, telling) => {
  const story = feeAsked(before, telling);
  const notice = story.acts.at(-1);
  const receivedOn = (notice?.act === 'FeeNoticeIssued' ? notice.receivedOn : undefined) ?? story.at;
  const lastDay = workingDaysAfter(telling.calendar, receivedOn, PERIODS.feePayment.length);
  const closedOn = workdaysLater(lastDay, [1, 5], telling);
  const told = continued(story, closedOn, { act: 'FeeLapsed', closedOn });
  return { ...told, ending: { outcome: 'other.feeOverdue', on: addDays(lastDay, 1), knownOn: null } };
};

/** 撤回申请 counts as 其他. */
export const withdrawn: Step = (story, telling) => {
  const last = dueOn(story.replyClock, telling.calendar);
  const withdrawnOn = someWorkday(workingDaysAfter(telling.calendar, story.at, 1), last, telling);
  const told = continued(story, withdrawnOn, { act: 'RequestWithdrawn', withdrawnOn });
  return { ...told, ending: { outcome: 'other.other', on: withdrawnOn, knownOn: null } };
};

/** 职责划转: the successor answers; for the agency it is 其他 on the day of transfer (POL-12). */
export function transferred(toAgency: string, serial: number): Step {
  return (story, telling) => {
    const transferredOn = workdaysLater(story.at, [1, 5], telling);
    const moved = continued(story, transferredOn, { act: 'CaseTransferred', transferredOn, toAgency });
    const answer = { item: 1, outcome: 'unavailable.notHeld' as const };
    const answered = replied(answer.outcome, [answer], serial)(moved, telling);
    return {
      ...moved,
      successorActs: answered.acts.slice(moved.acts.length),
      ending: { outcome: 'other.other', on: transferredOn, knownOn: null },
    };
  };
}
