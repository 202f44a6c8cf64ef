import { PERIODS, workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { ended, isOpen, notInHand, notOpen, restartedOn } from '../case-state';
import { replyPeriodOver } from '../clocks/reply-period';
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

export interface IssuedFeeNotice {
  readonly issuedOn: LocalDate;
  readonly receivedOn: LocalDate | null;
}

/** Whether a fee was asked for anew after the payment; that notice stops nothing, but its lapse may be recorded. */
function noticeOutstanding({ fee, feeNotices }: RequestCase): boolean {
  const last = feeNotices.at(-1);
  return (
    last !== undefined && fee.stage === 'paid' && last.issuedOn >= fee.on && last.issuedOn > fee.issuedOn
  );
}

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
    const notice = { issuedOn, receivedOn: receivedOn ?? null };
    const remembered = { ...before, feeNotices: [...before.feeNotices, notice] };
    // A notice sent again takes the place of one not yet paid; what is paid for is not asked for twice.
    if (before.fee.stage === 'paid' || !isOpen(before)) return remembered;
    return { ...remembered, fee: { stage: 'awaited', ...notice } };
  },
  unlawful: (now, office) => {
    const closed = notInHand(now);
    if (closed) return closed;
    if (now.fee.stage !== 'notAsked') return 'FeeAlreadyAsked';
    return replyPeriodOver(now, office) ? 'ReplyPeriodOver' : null;
  },
};

export const feePaid: ActRules<FeePaid> = {
  dayOf: (act) => act.paidOn,
  impossible: (_act, before) => (before.feeNotices.length === 0 ? 'NoFeeNotice' : null),
  evolve: (before, { paidOn }) => {
    if (before.fee.stage !== 'awaited' || !isOpen(before)) return before;
    return {
      ...before,
      fee: { ...before.fee, stage: 'paid', on: paidOn },
      restarts: restartedOn(before, { on: paidOn, by: 'FeePaid' }),
    };
  },
  unlawful: (now) => notOpen(now) ?? (now.fee.stage === 'awaited' ? null : 'NoFeeAwaited'),
};

export const feeLapsed: ActRules<FeeLapsed> = {
  dayOf: (act) => act.closedOn,
  otherDays: ({ closedOn }) => ({ closedOn }),
  impossible: (_act, before) => {
    if (before.feeNotices.length === 0) return 'NoFeeNotice';
    if (before.fee.stage === 'lapsed') return 'FeeAlreadyLapsed';
    return before.fee.stage === 'paid' && !noticeOutstanding(before) ? 'FeeAlreadyPaid' : null;
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
    if (now.decisions.length > 0) return 'ReplyAlreadyDecided';
    const lastDay = payBy(now.fee.receivedOn, calendar);
    return lastDay === null || today <= lastDay ? 'FeePeriodRunning' : null;
  },
};
