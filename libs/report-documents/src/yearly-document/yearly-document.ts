import { FORMS } from '@taizhang/annual-report';
import type { Form } from '@taizhang/annual-report';
import type { ReportTexts } from '../texts/report-texts';
import type { Signature, YearlyDocument } from './document';
import { blank, printable } from './paragraphs';
import { preamble } from './preamble';
import type { PrintedHead, ReportedYear } from './reported-year';
import { sections } from './sections';
import { titleLines } from './title';

/** The whole yearly report: figures and the office's texts as they will be printed. */
export function yearlyDocument(report: ReportedYear, texts: ReportTexts = {}): YearlyDocument {
  const { year, position, calendar, rules } = report;
  const form = formWith(report.format);
  const agency = printable(report.name ?? report.agency);
  const lines = titleLines(agency, year);
  return {
    title: lines.join(''),
    titleLines: lines,
    agency,
    year,
    ...(report.unfinishedImport ? { notice: report.unfinishedImport } : {}),
    preamble: preamble(year, form, texts),
    sections: sections(report, form, texts),
    signature: signature(agency, texts),
    ...(report.head ? { foot: foot(report.head) } : {}),
    provenance: { position, calendar, rules },
  };
}

/** By the tables' own form: a report is printed as it was counted. */
function formWith(version: Form['version']): Form {
  const form = FORMS.find((one) => one.version === version);
  if (!form) throw new RangeError(`No form ${version} is known.`);
  return form;
}

function foot({ size, root, signedAt }: PrintedHead): string {
  return `登记历史的签名：第${size}条，根${root}，${signedAt}。`;
}

function signature(agency: string, { signature: given }: ReportTexts): Signature {
  const signed = printable(given?.agency ?? '') || agency;
  const date = given?.date;
  if (!date) return { agency: signed, date: blank('成文日期'), dateBlank: true };
  const [year, month, day] = date.split('-').map(Number);
  return { agency: signed, date: `${year}年${month}月${day}日`, dateBlank: false };
}
