import { FORM_OF_2021 } from '@taizhang/annual-report';
import type { ReportTables } from '@taizhang/annual-report';

/** Figures of the form of 2021, each a number of its own with as many digits as a big city has. */
export function figuresOf2021(): ReportTables {
  let last = 10_000;
  const next = () => (last += 1);
  const documents = () => ({ issued: next(), repealed: next(), valid: next() });
  const row = () => ({
    naturalPerson: next(),
    business: next(),
    research: next(),
    publicWelfare: next(),
    legalService: next(),
    otherOrg: next(),
    total: next(),
  });
  const disputes = () => ({
    upheld: next(),
    corrected: next(),
    other: next(),
    pending: next(),
    total: next(),
  });
  return {
    format: '2021',
    table2: {
      rules: documents(),
      normative: documents(),
      licence: { decisions: next() },
      penalty: { decisions: next() },
      coercion: { decisions: next() },
      fees: { amountWan: 98765432.109876 },
    },
    table3: Object.fromEntries(FORM_OF_2021.tableThree.rows.map(({ code }) => [code, row()])),
    table4: { review: disputes(), litigationDirect: disputes(), litigationAfterReview: disputes() },
  };
}
