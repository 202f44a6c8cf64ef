import type { ActRules } from '../act-rules';
import { notOpen } from '../case-state';
import type { ReceiptFixed } from './acts';

export const receiptFixed: ActRules<ReceiptFixed> = {
  dayOf: (act) => act.receivedOn,
  impossible: (_act, before) => (before.receipt ? 'ReceiptAlreadyFixed' : null),
  evolve: (before, act, by) => ({ ...before, receipt: { receivedOn: act.receivedOn, by } }),
  unlawful: (now) => notOpen(now) ?? (now.receipt ? 'ReceiptAlreadyFixed' : null),
};
