import type { LocalDate } from '@taizhang/deadlines';

/** 申请人撤回申请: takes effect on the day it reaches the agency. */
export interface RequestWithdrawn {
  readonly withdrawnOn: LocalDate;
}
