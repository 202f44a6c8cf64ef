import { FORMS } from '@taizhang/annual-report';
import type { Form, TableFourCells, TableThreeCells } from '@taizhang/annual-report';
import type { ReportedYear } from '../yearly-document/reported-year';

/** A year whose every cell has a number of its own, so that no two cells can be confused. Amounts have decimals. */
export function distinctYear(format: Form['version'], more: Partial<ReportedYear> = {}): ReportedYear {
  let last = format === '2019' ? 9000 : 10_000;
  const next = () => (last += 1);
  const row = (): TableThreeCells => ({
    naturalPerson: next(),
    business: next(),
    research: next(),
    publicWelfare: next(),
    legalService: next(),
    otherOrg: next(),
    total: next(),
  });
  const disputes = (): TableFourCells => ({
    upheld: next(),
    corrected: next(),
    other: next(),
    pending: next(),
    total: next(),
  });
  const rows = FORMS.find(({ version }) => version === format)?.tableThree.rows ?? [];
  return {
    agency: 'A1',
    name: '某某市人民政府办公室',
    year: format === '2019' ? 2020 : 2024,
    position: 42,
    calendar: 'calendar-1',
    rules: 'rules-1',
    format,
    table2: format === '2019' ? tableTwoOf2019(next) : tableTwoOf2021(next),
    table3: Object.fromEntries(rows.map(({ code }) => [code, row()])),
    table4: { review: disputes(), litigationDirect: disputes(), litigationAfterReview: disputes() },
    ...more,
  };
}

function tableTwoOf2021(next: () => number) {
  const documents = () => ({ issued: next(), repealed: next(), valid: next() });
  const decisions = () => ({ decisions: next() });
  return {
    rules: documents(),
    normative: documents(),
    licence: decisions(),
    penalty: decisions(),
    coercion: decisions(),
    fees: { amountWan: next() + 0.7356 },
  };
}

function tableTwoOf2019(next: () => number) {
  const documents = () => ({ newMade: next(), newPublished: next(), totalPublished: next() });
  const items = () => ({ prevYearItems: next(), change: -next() });
  const matters = () => ({ ...items(), decisions: next() });
  return {
    rules: documents(),
    normative: documents(),
    licence: matters(),
    otherServices: matters(),
    penalty: matters(),
    coercion: matters(),
    fees: items(),
    procurement: { count: next(), amountYuan: next() + 0.5 },
  };
}
