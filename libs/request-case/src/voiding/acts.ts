import type { LocalDate } from '@taizhang/deadlines';

export const VOIDING_REASONS = ['enteredTwice', 'test', 'notAnApplication'] as const;
export type VoidingReason = (typeof VOIDING_REASONS)[number];

/** 登记作废: the number is kept, the case is counted nowhere. */
export interface RequestVoided {
  readonly voidedOn: LocalDate;
  readonly because: VoidingReason;
  readonly duplicateOf?: string;
}
