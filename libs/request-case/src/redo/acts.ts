import type { LocalDate } from '@taizhang/deadlines';
import type { Outcome } from '../outcome';

/** 责令重新答复: the order reached the agency on `orderedOn`; without `workingDays` twenty (法释〔2025〕8号). */
export interface RedoOrdered {
  readonly orderedOn: LocalDate;
  /** The key of the review or suit that ordered it. */
  readonly by: string;
  readonly workingDays?: number;
}

/** 重新答复发出 */
export interface RedoDispatched {
  readonly dispatchedOn: LocalDate;
  /** The key of the review or suit; left out: the order that has waited longest. */
  readonly by?: string;
  readonly outcome: Outcome;
}
