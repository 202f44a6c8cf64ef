import type { LocalDate } from '@taizhang/deadlines';

/** 按件计收 or 按量计收, 国办函〔2020〕109号 art. 3. */
export const FEE_BASES = ['perItem', 'perPage'] as const;
export type FeeBasis = (typeof FEE_BASES)[number];

/** 收费通知, Regulation art. 42; 国办函〔2020〕109号. The twenty working days run from `receivedOn`. */
export interface FeeNoticeIssued {
  readonly issuedOn: LocalDate;
  readonly receivedOn?: LocalDate;
  readonly amountYuan: number;
  readonly basis: FeeBasis;
}

/** 缴纳信息处理费: the reply clock starts anew from the next day. */
export interface FeePaid {
  readonly paidOn: LocalDate;
}

/** 逾期不缴费. Its legal day is the day after the fee clock's last day; `closedOn` is when staff closed the case. */
export interface FeeLapsed {
  readonly closedOn: LocalDate;
}
