import type { LocalDate } from '@taizhang/deadlines';

/** 要求说明理由, art. 35: number or frequency clearly beyond reason. */
export interface ReasonsRequested {
  readonly requestedOn: LocalDate;
}

/** 申请人说明理由, art. 35. */
export interface ReasonsGiven {
  readonly givenOn: LocalDate;
  readonly reasonable: boolean;
}

/** 延迟答复告知, art. 35: the reasons are good but the time is too short; a later day is told. */
export interface DelayedReplyNotified {
  readonly notifiedOn: LocalDate;
  readonly replyBy: LocalDate;
}
