import { reportTables } from '@taizhang/annual-report';
import { firstDayOf, lastDayOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Reading } from '@taizhang/views';
import { unknownAgency } from '../case-stream';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { formAsked, yearBook } from './agency-books';
import { disclosedBy } from './day-of-disclosure';
import type { ReportAnswer } from './report-answer';

export interface ReportQuestion {
  readonly agency: string;
  readonly year: number;
  /** An ordinal; left out: all that is known. */
  readonly knownAt?: number;
  /** Instead of an ordinal: an instant (ISO 8601 with its offset). */
  readonly asKnownAt?: string;
  /** The tables as the acts up to this legal day make them; left out: all acts. */
  readonly asOf?: LocalDate;
}

/** The tables of one agency and year, from one snapshot of the views. */
export async function answerReport(question: ReportQuestion, parts: Parts): Promise<ReportAnswer> {
  const form = formAsked(question.year, parts);
  const knownAt = await positionAsked(question, parts);
  return parts.views.read(async (reading) => {
    const { agency, year, asOf } = question;
    const name = await nameOf(reading, agency, knownAt);
    const booked = await yearBook(reading, { agency, upTo: year, knownAt, asOf }, parts);
    const acts = disclosedBy(await reading.disclosureActs(agency, { knownAt }), asOf);
    const { version, calendar } = reading.rulesOf(agency);
    return {
      ...(await unfinished(reading, agency, knownAt)),
      agency,
      name,
      year,
      period: { from: firstDayOf(year), to: lastDayOf(year) },
      ...(asOf === undefined ? {} : { asOf }),
      position: knownAt ?? reading.position,
      calendar: calendar.version,
      rules: version,
      ...reportTables(booked, acts, form),
    };
  });
}

async function positionAsked({ knownAt, asKnownAt }: ReportQuestion, { store }: Parts) {
  return knownAt ?? (asKnownAt === undefined ? undefined : store.ordinalAsOf(asKnownAt));
}

async function nameOf(reading: Reading, agency: string, knownAt: number | undefined): Promise<string | null> {
  const then = await reading.agency(agency, { knownAt });
  if (then) return then.name;
  if (!(await reading.agency(agency))) throw unknownAgency(agency);
  throw new QuestionError('UnknownAgency', `到那时为止还没有机关 ${agency} 的登记，请核对时间。`);
}

/** Whatever moment is asked about: an import that has not ended today is said first. */
async function unfinished(
  reading: Reading,
  agency: string,
  knownAt: number | undefined,
): Promise<{ readonly unfinishedImport?: string }> {
  const [run] = await reading.unfinishedImports(agency);
  if (run) {
    const sentence = `注意：${run.startedAt} 开始的导入还没有完成，下列数字不全；请再次运行同一条导入命令。`;
    return { unfinishedImport: sentence };
  }
  const [then] = knownAt === undefined ? [] : await reading.unfinishedImports(agency, { knownAt });
  if (!then) return {};
  return { unfinishedImport: `注意：${then.startedAt} 开始的导入当时还没有完成，下列数字不全。` };
}
