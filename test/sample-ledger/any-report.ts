import { APPLICANT_CATEGORIES, OUTCOMES } from '@taizhang/request-case';
import type { PrintedReport, PrintedRow, PrintedTable, Random } from '@taizhang/sample-ledger';

const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const;

function withTotal(columns: readonly string[], values: readonly number[]) {
  const cells = columns.map((column, at) => [column, values[at] ?? 0] as const);
  return Object.fromEntries([...cells, ['total', values.reduce((sum, value) => sum + value, 0)] as const]);
}

/** Sparse, as real tables are: most cells are 0, some rows large. */
function someNumber(random: Random): number {
  if (random.chance(0.75)) return 0;
  return random.chance(0.9) ? random.whole(1, 4) : random.whole(5, 30);
}

function sumOfRows(table: PrintedTable, rows: readonly string[], column: string): number {
  return rows.reduce((sum, row) => sum + (table[row]?.[column] ?? 0), 0);
}

/** What was answered and what stays open is drawn; what came in follows. */
function tableThree(merged: boolean, random: Random): PrintedTable {
  const outcomes = merged ? [...OUTCOMES.filter((one) => !one.startsWith('other.')), 'other'] : OUTCOMES;
  const row = () =>
    withTotal(
      APPLICANT_CATEGORIES,
      APPLICANT_CATEGORIES.map(() => someNumber(random)),
    );
  const drawn: PrintedTable = Object.fromEntries([...outcomes, 'carriedOut'].map((name) => [name, row()]));
  const answered = APPLICANT_CATEGORIES.map((column) => sumOfRows(drawn, outcomes, column));
  const all = APPLICANT_CATEGORIES.map(
    (column, at) => (answered[at] ?? 0) + sumOfRows(drawn, ['carriedOut'], column),
  );
  const carriedIn = all.map((count) => (random.chance(0.5) ? 0 : random.whole(0, Math.min(count, 6))));
  return {
    newRequests: withTotal(
      APPLICANT_CATEGORIES,
      all.map((count, at) => count - (carriedIn[at] ?? 0)),
    ),
    carriedIn: withTotal(APPLICANT_CATEGORIES, carriedIn),
    ...drawn,
    total: withTotal(APPLICANT_CATEGORIES, answered),
  };
}

function tableFour(random: Random): PrintedTable {
  const group = () =>
    withTotal(
      RESULTS,
      RESULTS.map(() => someNumber(random)),
    );
  return { review: group(), litigationDirect: group(), litigationAfterReview: group() };
}

function tableTwo(random: Random): PrintedTable {
  const documents = () => {
    const [valid, issued] = [random.whole(0, 40), random.whole(0, 12)];
    return { issued, repealed: random.whole(0, Math.max(0, issued - valid) + 9), valid };
  };
  return {
    rules: documents(),
    normative: documents(),
    licence: { decisions: random.whole(0, 2_000) },
    penalty: { decisions: random.whole(0, 900) },
    coercion: { decisions: someNumber(random) },
    fees: { amountWan: random.whole(0, 9_999_999_999) / 1_000_000 },
  };
}

/** Some agencies leave out the zeros, and now and then a total. */
function withBlanks(table: PrintedTable, random: Random): PrintedTable {
  const left = (column: string, value: number | null | undefined) =>
    (value === 0 && random.chance(0.6)) || (column === 'total' && random.chance(0.2)) ? null : value;
  const blanked = (row: PrintedRow) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, left(column, value)]));
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, blanked(row)]));
}

/** A report that nobody published, whose arithmetic is right. */
export function anyReport(random: Random): PrintedReport {
  const year = random.whole(2019, 2025);
  const format = year < 2021 ? '2019' : '2021';
  const blanks = random.chance(0.3) ? withBlanks : (table: PrintedTable) => table;
  return {
    agency: '某机关',
    year,
    format,
    table2: format === '2019' ? {} : tableTwo(random.fork('two')),
    table3: blanks(tableThree(format === '2019' || random.chance(0.1), random.fork('three')), random),
    table4: blanks(tableFour(random.fork('four')), random),
  };
}
