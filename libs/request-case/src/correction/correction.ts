import { PERIODS, workingDaysAfter } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import { ended, isOpen, notInHand, notOpen, restartedOn } from '../case-state';
import type { RequestCase } from '../case';
import type { CorrectionLapsed, CorrectionNoticeIssued, CorrectionReceived } from './acts';

/** 补正, art. 30: asked once, all points together. */
export type Correction =
  | { readonly stage: 'notAsked' }
  | { readonly stage: 'awaited'; readonly issuedOn: LocalDate; readonly correctBy: LocalDate }
  | {
      readonly stage: 'received' | 'lapsed';
      readonly issuedOn: LocalDate;
      readonly correctBy: LocalDate;
      readonly on: LocalDate;
    };

export interface IssuedNotice {
  readonly issuedOn: LocalDate;
  readonly correctBy: LocalDate;
}

function noticeOutstanding(before: RequestCase): boolean {
  const last = before.correctionNotices.at(-1);
  const { correction } = before;
  return (
    last !== undefined &&
    'on' in correction &&
    last.issuedOn >= correction.on &&
    last.issuedOn > correction.issuedOn
  );
}

export const correctionNoticeIssued: ActRules<CorrectionNoticeIssued> = {
  dayOf: (act) => act.issuedOn,
  impossible: (act) => (act.correctBy < act.issuedOn ? 'CorrectByBeforeNotice' : null),
  evolve: (before, { issuedOn, correctBy }) => {
    const remembered = {
      ...before,
      correctionNotices: [...before.correctionNotices, { issuedOn, correctBy }],
    };
    // 一次性告知, art. 30: a second notice happened, but stops nothing.
    if (before.correction.stage !== 'notAsked' || !isOpen(before)) return remembered;
    return { ...remembered, correction: { stage: 'awaited', issuedOn, correctBy } };
  },
  unlawful: (now, { today, calendar }) => {
    const closed = notInHand(now);
    if (closed || !now.receipt) return closed;
    if (now.correction.stage !== 'notAsked') return 'CorrectionAlreadyAsked';
    const lastDay = workingDaysAfter(calendar, now.receipt.receivedOn, PERIODS.correctionNotice.length);
    return today > lastDay ? 'CorrectionWindowOver' : null;
  },
};

export const correctionReceived: ActRules<CorrectionReceived> = {
  dayOf: (act) => act.receivedOn,
  impossible: (_act, before) => (before.correctionNotices.length === 0 ? 'NoCorrectionNotice' : null),
  evolve: (before, { receivedOn }) => {
    if (before.correction.stage !== 'awaited' || !isOpen(before)) return before;
    return {
      ...before,
      correction: { ...before.correction, stage: 'received', on: receivedOn },
      restarts: restartedOn(before, { on: receivedOn, by: 'CorrectionReceived' }),
    };
  },
  unlawful: (now) => notOpen(now) ?? (now.correction.stage === 'awaited' ? null : 'NoCorrectionAwaited'),
};

export const correctionLapsed: ActRules<CorrectionLapsed> = {
  dayOf: (act) => act.closedOn,
  otherDays: ({ closedOn }) => ({ closedOn }),
  impossible: (_act, before) => {
    const { stage } = before.correction;
    if (before.correctionNotices.length === 0) return 'NoCorrectionNotice';
    if (stage === 'lapsed') return 'CorrectionAlreadyLapsed';
    return stage === 'received' && !noticeOutstanding(before) ? 'CorrectionAlreadyReceived' : null;
  },
  evolve: (before, { closedOn }, by) => {
    if (before.correction.stage !== 'awaited' || !isOpen(before)) return before;
    const lapsed = { ...before, correction: { ...before.correction, stage: 'lapsed' as const, on: by.on } };
    return ended(lapsed, { kind: 'correctionLapsed', on: by.on, closedOn, by });
  },
  unlawful: (now, { today }) => {
    const closed = notOpen(now);
    if (closed) return closed;
    if (now.correction.stage !== 'awaited') return 'NoCorrectionAwaited';
    if (now.decisions.length > 0) return 'ReplyAlreadyDecided';
    return today <= now.correction.correctBy ? 'CorrectionPeriodRunning' : null;
  },
};
