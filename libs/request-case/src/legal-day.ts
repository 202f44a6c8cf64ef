import { addDays } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { Act, LegalAct, RectifiableAct } from './act';
import type { CorrectionLapsed } from './correction/acts';
import type { FeeLapsed } from './fee/acts';
import { payBy } from './fee/fee';
import { rulesOf } from './rules-of-acts';

function dayOf<Name extends RectifiableAct>(name: Name, act: Act<Name>): LocalDate {
  return rulesOf(name).dayOf(act);
}

/** The day that the act itself carries. */
export function ownDay(act: LegalAct): LocalDate {
  return dayOf(act.act, act);
}

/** The last of the notices that was issued by `closedOn`. */
function lastBefore<Notice extends { readonly issuedOn: LocalDate }>(
  notices: readonly Notice[],
  closedOn: LocalDate,
): Notice | undefined {
  return notices
    .filter(({ issuedOn }) => issuedOn <= closedOn)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .at(-1);
}

/** The first of the notices, if it was issued by `closedOn`. */
function firstOf<Notice extends { readonly issuedOn: LocalDate }>(
  notices: readonly Notice[],
  closedOn: LocalDate,
): Notice | undefined {
  const [first] = notices.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
  return first && first.issuedOn <= closedOn ? first : undefined;
}

/**
 * The day on which an act bears in law, among the acts of its case. A lapse bears on the day after the last day
 * that its notice left (POL-3), however late staff close the case; without such a day, on the day of closing. At a
 * successor it cannot bear before the case was there.
 */
export function legalDayOf(
  act: LegalAct,
  agency: string,
  others: readonly LegalAct[],
  calendar: Calendar,
): LocalDate {
  if (act.act !== 'CorrectionLapsed' && act.act !== 'FeeLapsed') return ownDay(act);
  const lastDay = act.act === 'FeeLapsed' ? lastToPay(act, others, calendar) : lastToCorrect(act, others);
  const lapsedOn = lastDay ? addDays(lastDay, 1) : act.closedOn;
  const heldFrom = others.flatMap((one) =>
    one.act === 'CaseTransferred' && one.toAgency === agency ? [one.transferredOn] : [],
  )[0];
  return heldFrom && heldFrom > lapsedOn ? heldFrom : lapsedOn;
}

/** 一次性告知, art. 30: while the first notice is unanswered it is the one that lapses, whatever was sent after it. */
function lastToCorrect({ closedOn }: CorrectionLapsed, acts: readonly LegalAct[]): LocalDate | null {
  const notices = acts.flatMap((one) => (one.act === 'CorrectionNoticeIssued' ? [one] : []));
  const answered = acts.some((one) => one.act === 'CorrectionReceived' && one.receivedOn <= closedOn);
  const notice = answered ? lastBefore(notices, closedOn) : firstOf(notices, closedOn);
  return notice?.correctBy ?? null;
}

function lastToPay({ closedOn }: FeeLapsed, acts: readonly LegalAct[], calendar: Calendar): LocalDate | null {
  const notices = acts.flatMap((one) => (one.act === 'FeeNoticeIssued' ? [one] : []));
  return payBy(lastBefore(notices, closedOn)?.receivedOn, calendar);
}
