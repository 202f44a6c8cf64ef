import { PERIODS, workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import { ended, isOpen, notInHand, notOpen } from '../case-state';
import type { FeeLapsed, FeeNoticeIssued, FeePaid } from './acts';

/** 信息处理费, art. 42; 国办函〔2020〕109号. */
export type Fee =
  | { readonly stage: 'notAsked' }
  | {
      readonly stage: 'awaited';
      readonly issuedOn: LocalDate;
      readonly receivedOn: LocalDate | null;
    }
  | {
      readonly stage: 'paid' | 'lapsed';
      readonly issuedOn: LocalDate;
      readonly receivedOn: LocalDate | null;
      readonly on: LocalDate;
    };

/** The last day to pay; null while the day on which the notice was received is not known. */
export function payBy(receivedOn: LocalDate | null | undefined, calendar: Calendar): LocalDate | null {
  return receivedOn ? workingDaysAfter(calendar, receivedOn, PERIODS.feePayment.length) : null;
}

export const feeNoticeIssued: ActRules<FeeNoticeIssued> = {
  dayOf: (act) => act.issuedOn,
  otherDays: (act) => ({ receivedOn: act.receivedOn }),
  impossible: (act) =>
    act.receivedOn !== undefined && act.receivedOn < act.issuedOn ? 'ReceivedBeforeSent' : null,
  evolve: (before, { issuedOn, receivedOn }) => {
    if (!isOpen(before)) return before;
    return { ...before, fee: { stage: 'awaited', issuedOn, receivedOn: receivedOn ?? null } };
  },
  unlawful: (now) => notInHand(now) ?? (now.fee.stage === 'notAsked' ? null : 'FeeAlreadyAsked'),
};

export const feePaid: ActRules<FeePaid> = {
  dayOf: (act) => act.paidOn,
  impossible: (_act, before) => (before.fee.stage === 'notAsked' && isOpen(before) ? 'NoFeeNotice' : null),
  evolve: (before, { paidOn }) => {
    if (before.fee.stage !== 'awaited' || !isOpen(before)) return before;
    return {
      ...before,
      fee: { ...before.fee, stage: 'paid', on: paidOn },
      restarts: [...before.restarts, { on: paidOn, by: 'FeePaid' }],
    };
  },
  unlawful: (now) => notOpen(now) ?? (now.fee.stage === 'awaited' ? null : 'NoFeeAwaited'),
};

export const feeLapsed: ActRules<FeeLapsed> = {
  dayOf: (act) => act.closedOn,
  impossible: (_act, before) => {
    if (before.fee.stage === 'notAsked') return isOpen(before) ? 'NoFeeNotice' : null;
    if (before.fee.stage === 'paid') return 'FeeAlreadyPaid';
    return before.fee.stage === 'lapsed' ? 'FeeAlreadyLapsed' : null;
  },
  evolve: (before, { closedOn }, by) => {
    if (before.fee.stage !== 'awaited' || !isOpen(before)) return before;
    const lapsed = { ...before, fee: { ...before.fee, stage: 'lapsed' as const, on: by.on } };
    return ended(lapsed, { kind: 'feeLapsed', on: by.on, closedOn, by });
  },
  unlawful: (now, { today, calendar }) => {
    const closed = notOpen(now);
    if (closed) return closed;
    if (now.fee.stage !== 'awaited') return 'NoFeeAwaited';
    const lastDay = payBy(now.fee.receivedOn, calendar);
    return lastDay === null || today <= lastDay ? 'FeePeriodRunning' : null;
  },
};
