import type { LocalDate } from '@taizhang/deadlines';

/** What fixes the receipt day 收到日 (art. 31). */
export const RECEIPT_BASES = ['handedIn', 'signedFor', 'confirmed', 'agencyRule'] as const;
export type ReceiptBasis = (typeof RECEIPT_BASES)[number];

/** 确定收到之日, art. 31: starts the reply clock and decides the year of 新收. */
export interface ReceiptFixed {
  readonly receivedOn: LocalDate;
  readonly basis: ReceiptBasis;
}
