import type { LocalDate } from '@taizhang/deadlines';

/** 归档, art. 45. */
export interface CaseArchived {
  readonly archivedOn: LocalDate;
}
