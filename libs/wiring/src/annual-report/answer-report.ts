import { reportTables } from '@taizhang/annual-report';
import { firstDayOf, lastDayOf } from '@taizhang/deadlines';
import type { Reading } from '@taizhang/views';
import { unknownAgency } from '../case-stream';
import type { Parts } from '../parts';
import { agencyBooks, bookOf, formAsked } from './agency-books';
import type { ReportAnswer } from './report-answer';

export interface ReportQuestion {
  readonly agency: string;
  readonly year: number;
  /** An ordinal; left out: all that is known. */
  readonly knownAt?: number;
}

/** The tables of one agency and year, from one snapshot of the views. */
export async function answerReport(question: ReportQuestion, parts: Parts): Promise<ReportAnswer> {
  const form = formAsked(question.year, parts);
  return parts.views.read(async (reading) => {
    const { agency, year, knownAt } = question;
    const known = await reading.agency(agency);
    if (!known) throw unknownAgency(agency);
    const books = await agencyBooks(reading, { agency, upTo: year, knownAt }, parts);
    const acts = await reading.disclosureActs(agency, { knownAt });
    const { version, calendar } = parts.rules.rulesOf(agency);
    return {
      ...(await unfinished(reading, agency)),
      agency,
      name: known.name,
      year,
      period: { from: firstDayOf(year), to: lastDayOf(year) },
      position: knownAt ?? reading.position,
      calendar: calendar.version,
      rules: version,
      ...reportTables(bookOf(books, year), acts, form),
    };
  });
}

async function unfinished(reading: Reading, agency: string): Promise<{ readonly unfinishedImport?: string }> {
  const [run] = await reading.unfinishedImports(agency);
  if (!run) return {};
  const sentence = `注意：${run.startedAt} 开始的导入还没有完成，下列数字不全；请再次运行同一条导入命令。`;
  return { unfinishedImport: sentence };
}
