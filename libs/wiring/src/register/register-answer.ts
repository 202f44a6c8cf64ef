import type { RegisterLine } from '@taizhang/request-case';

/** One line of the register as the ledger contract names its fields. */
export interface RegisterAnswerLine extends RegisterLine {
  /** The source's own key. */
  readonly request: string;
  readonly number: string | null;
}
