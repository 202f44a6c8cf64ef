import type { LocalDate } from '@taizhang/deadlines';

/** 延期答复告知, art. 33: at most twenty working days, approved, told within the running period, once. */
export interface ExtensionNotified {
  readonly notifiedOn: LocalDate;
  readonly workingDays: number;
  readonly approvedBy?: string;
}
