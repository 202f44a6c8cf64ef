import type { YearlyDocument } from './yearly-document/document';

/** What a file says of itself beside its pages; without any clock. */
export interface FileInfo {
  readonly title: string;
  /** Whose paper it is. */
  readonly agency: string;
  readonly subject: string;
  /** What it rests on. */
  readonly description: string;
  /** The day on the file, YYYY-MM-DD. */
  readonly datedOn: string;
}

/** The day on a report's file is the last of the year that it tells of. */
export function fileInfoOf({ title, agency, year, provenance }: YearlyDocument): FileInfo {
  const { position, calendar, rules } = provenance;
  return {
    title,
    agency,
    subject: `${year}年政府信息公开工作年度报告`,
    description: `登记至第${position}条；日历${calendar}；规则${rules}`,
    datedOn: `${year}-12-31`,
  };
}
