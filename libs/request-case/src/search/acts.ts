import type { LocalDate } from '@taizhang/deadlines';

/** 检索记录: which systems and archives were searched, with which words; what 本机关不掌握 rests on in court. */
export interface SearchRecorded {
  readonly searchedOn: LocalDate;
  /** Who searched, by name or unit. */
  readonly searchedBy: string;
  readonly places: readonly string[];
  readonly keywords: readonly string[];
  readonly found: boolean;
  readonly note?: string;
}
