import { addDays } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { Act, LegalAct, RectifiableAct } from './act';
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

/**
 * The day on which an act bears in law, among the acts of its case. A lapse bears on the day after the last day
 * that its notice left (POL-3), however late staff close the case; without such a day, on the day of closing.
 */
export function legalDayOf(act: LegalAct, acts: readonly LegalAct[], calendar: Calendar): LocalDate {
  if (act.act === 'CorrectionLapsed') {
    const notices = acts.flatMap((one) => (one.act === 'CorrectionNoticeIssued' ? [one] : []));
    const notice = lastBefore(notices, act.closedOn);
    return notice ? addDays(notice.correctBy, 1) : act.closedOn;
  }
  if (act.act === 'FeeLapsed') {
    const notices = acts.flatMap((one) => (one.act === 'FeeNoticeIssued' ? [one] : []));
    const lastDay = payBy(lastBefore(notices, act.closedOn)?.receivedOn, calendar);
    return lastDay ? addDays(lastDay, 1) : act.closedOn;
  }
  return ownDay(act);
}
