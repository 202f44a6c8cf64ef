import { nameLines, widthOf } from './name-lines';

/** 2号 type: so many characters fit a line of the type area. */
const LINE = 20;
const REPORT = '政府信息公开工作年度报告';

/** The title as set: on one line if it fits, else the agency stands above. */
export function titleLines(agency: string, year: number): readonly string[] {
  const rest = `${year}年${REPORT}`;
  if (widthOf(agency + rest) <= LINE) return [agency + rest];
  return [...nameLines(agency, LINE), rest];
}
