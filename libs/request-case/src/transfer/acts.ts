import type { LocalDate } from '@taizhang/deadlines';

/** 机构改革职责划转 (国办公开办函〔2019〕14号): the open request goes to the successor, whose clock runs on. */
export interface CaseTransferred {
  readonly transferredOn: LocalDate;
  readonly toAgency: string;
}
