import type { LocalDate } from '@taizhang/deadlines';

/** 补正告知, art. 30: once, all points together, with a reasonable day by which to correct. */
export interface CorrectionNoticeIssued {
  readonly issuedOn: LocalDate;
  readonly points: readonly string[];
  readonly correctBy: LocalDate;
}

/** 收到补正材料, art. 30: the reply clock starts anew. */
export interface CorrectionReceived {
  readonly receivedOn: LocalDate;
}

/** 逾期不补正, art. 30. Its legal day is the day after `correctBy`; `closedOn` is when staff closed the case. */
export interface CorrectionLapsed {
  readonly closedOn: LocalDate;
  /** Who confirms that there was no good reason 无正当理由. */
  readonly confirmedBy?: string;
}
