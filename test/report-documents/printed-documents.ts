import { FORMS } from '@taizhang/annual-report';
import type { ReportTables } from '@taizhang/annual-report';
import { localDate } from '@taizhang/deadlines';
import { yearlyDocument } from '@taizhang/report-documents';
import type { ReportTexts, YearlyDocument } from '@taizhang/report-documents';
import { z } from 'zod';
import { publishedReports } from '../acceptance/published-reports';

const figure = z.number();
const documents = z.object({ issued: figure, repealed: figure, valid: figure });
const decisions = z.object({ decisions: figure });
const tableTwo = z.object({
  rules: documents,
  normative: documents,
  licence: decisions,
  penalty: decisions,
  coercion: decisions,
  fees: z.object({ amountWan: figure }),
});
const applicants = z.object({
  naturalPerson: figure,
  business: figure,
  research: figure,
  publicWelfare: figure,
  legalService: figure,
  otherOrg: figure,
  total: figure,
});
const results = z.object({
  upheld: figure,
  corrected: figure,
  other: figure,
  pending: figure,
  total: figure,
});
const tables = z.object({
  format: z.literal('2021'),
  table2: tableTwo,
  table3: z.record(z.string(), applicants),
  table4: z.object({ review: results, litigationDirect: results, litigationAfterReview: results }),
});

/** The yearly document of a published report of the form of 2021. */
export function printedDocument(id: string, texts: ReportTexts = {}, name?: string): YearlyDocument {
  const report = publishedReports().find((one) => one.id === id);
  if (!report) throw new RangeError(`No published report ${id}`);
  return documentOf(tables.parse(report), report.year, { name: name ?? report.agency, texts });
}

interface Told {
  readonly name: string;
  readonly texts?: ReportTexts;
}

export function documentOf(figures: ReportTables, year: number, { name, texts }: Told): YearlyDocument {
  const known = { agency: 'A1', position: 42, calendar: 'calendar-1', rules: 'rules-1' };
  return yearlyDocument({ ...figures, ...known, name, year }, texts);
}

/** Figures of the form of 2019, each a number of its own. */
export function figuresOf2019(): ReportTables {
  let last = 100;
  const next = () => (last += 1);
  const made = () => ({ newMade: next(), newPublished: next(), totalPublished: next() });
  const items = () => ({ prevYearItems: next(), change: -next() });
  const disputes = () => ({
    upheld: next(),
    corrected: next(),
    other: next(),
    pending: next(),
    total: next(),
  });
  const row = () => ({
    naturalPerson: next(),
    business: next(),
    research: next(),
    publicWelfare: next(),
    legalService: next(),
    otherOrg: next(),
    total: next(),
  });
  const rows = FORMS.find(({ version }) => version === '2019')?.tableThree.rows ?? [];
  return {
    format: '2019',
    table2: {
      rules: made(),
      normative: made(),
      licence: { ...items(), decisions: next() },
      otherServices: { ...items(), decisions: next() },
      penalty: { ...items(), decisions: next() },
      coercion: { ...items(), decisions: next() },
      fees: items(),
      procurement: { count: next(), amountYuan: 13575394432.52 },
    },
    table3: Object.fromEntries(rows.map(({ code }) => [code, row()])),
    table4: { review: disputes(), litigationDirect: disputes(), litigationAfterReview: disputes() },
  };
}

/** What could break a format: marks of XML, formulas, quotes, rare and wide characters, emoji, very long words. */
export const HARD_NAME = '=龘㛃区“𬍛䶮”<&>\'"管理局（+SUM(A1)）';
export const HARD_TEXTS: ReportTexts = {
  preamble: [
    '=1+1',
    '+cmd|calc',
    '-2+3',
    '@SUM(A1:A9)',
    '一、“引号”、《书名》、——破折号、……省略号，全角　空格。',
  ],
  overall: {
    proactive: ['长'.repeat(3000), '很长的网址 https://www.example.gov.cn/' + 'abcdef0123/'.repeat(40)],
    onRequest: ['<script>alert(1)</script>&amp; ]]> \u0007控制符', '笑脸😀与少见字𬺈𠮷'],
  },
  scopeNotes: { table3: '=注：含下属单位数据。', table4: '注：含“派出机构”。' },
  problems: ['一是解读形式单一。'],
  other: ['无其他事项。'],
  signature: { date: localDate('2025-01-20') },
};
