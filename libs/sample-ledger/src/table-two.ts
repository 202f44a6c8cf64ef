import { addDays, firstDayOf, lastDayOf, localDate, onOrNextWorkday } from '@taizhang/deadlines';
import type { DecisionKind, DisclosureAct, DocumentKind } from '@taizhang/proactive-disclosure';
import { someWorkday } from './days';
import type { Telling } from './days';
import type { PrintedReport, PrintedRow } from './figures';
import type { Random } from './random';

const TITLES: { readonly [K in DocumentKind]: string } = { rules: '令', normative: '规范' };
const ENDS = ['repealed', 'repealed', 'repealed', 'declaredInvalid', 'expired'] as const;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** Splits a whole number into `parts` whole numbers that are never negative. */
export function split(total: number, parts: number, random: Random): readonly number[] {
  const cuts = Array.from({ length: parts - 1 }, () => random.whole(0, total)).toSorted((a, b) => a - b);
  return [...cuts, total].map((cut, at) => cut - (cuts[at - 1] ?? 0));
}

function documentNumber(kind: DocumentKind, year: number, serial: number): string {
  return `${TITLES[kind]}〔${year}〕${serial}号`;
}

interface Documents {
  readonly issued: number;
  readonly repealed: number;
  /** How many of the repealed belonged to the stock of the year before; the rest was issued in the year itself. */
  readonly ofStock: number;
}

function issuedPapers(
  kind: DocumentKind,
  { issued, repealed, ofStock }: Documents,
  year: number,
  telling: Telling,
) {
  const early = onOrNextWorkday(telling.calendar, firstDayOf(year));
  return Array.from({ length: issued }, (_, at) => ({
    act: 'DocumentIssued' as const,
    kind,
    number: documentNumber(kind, year, at + 1),
    issuedOn: at < repealed - ofStock ? early : someWorkday(firstDayOf(year), lastDayOf(year), telling),
  }));
}

function repealedPapers(
  kind: DocumentKind,
  { repealed, ofStock }: Documents,
  year: number,
  telling: Telling,
) {
  return Array.from({ length: repealed }, (_, at) => ({
    act: 'DocumentRepealed' as const,
    kind,
    number:
      at < ofStock
        ? documentNumber(kind, year - 1 - (at % 8), at + 1)
        : documentNumber(kind, year, at - ofStock + 1),
    repealedOn: someWorkday(addDays(firstDayOf(year), 10), lastDayOf(year), telling),
    how: telling.random.pick(ENDS),
  }));
}

/** 现行有效 as declared: at the end of the year before, or of the year itself where it does not follow from that. */
function stock(kind: DocumentKind, valid: number, before: number, year: number): DisclosureAct {
  return before < 0
    ? { act: 'StockDeclared', kind, on: lastDayOf(year), count: valid }
    : { act: 'StockDeclared', kind, on: lastDayOf(year - 1), count: before };
}

/** 制发, 废止 and, in the form of 2021, 现行有效. */
function documents(kind: DocumentKind, row: PrintedRow, year: number, telling: Telling) {
  const { issued, newMade, repealed, valid } = row;
  const made = issued ?? newMade ?? 0;
  const gone = repealed ?? 0;
  const before = (valid ?? made) - made + gone;
  const papers = { issued: made, repealed: gone, ofStock: Math.min(Math.max(0, before), gone) };
  return [
    ...(typeof valid === 'number' ? [stock(kind, valid, before, year)] : []),
    ...issuedPapers(kind, papers, year, telling),
    ...repealedPapers(kind, papers, year, telling),
  ];
}

function monthOf(year: number, month: (typeof MONTHS)[number]) {
  const from = localDate(`${year}-${month}-01`);
  const next =
    month === '12'
      ? firstDayOf(year + 1)
      : localDate(`${year}-${String(Number(month) + 1).padStart(2, '0')}-01`);
  return { from, to: addDays(next, -1) };
}

/** Decisions month by month, as the units send them in. */
function decisions(
  kind: DecisionKind,
  count: number,
  year: number,
  random: Random,
): readonly DisclosureAct[] {
  const parts = split(count, MONTHS.length, random);
  return MONTHS.map((month, at) => ({
    act: 'DecisionsCounted',
    kind,
    ...monthOf(year, month),
    count: parts[at] ?? 0,
  }));
}

const FEN_PER_WAN = 1_000_000;

/** 行政事业性收费 by quarters: whole 分, exact in the sum. */
function fees(amountWan: number, year: number, random: Random): readonly DisclosureAct[] {
  const parts = split(Math.round(amountWan * FEN_PER_WAN), 4, random);
  const quarters = [
    ['01', '03'],
    ['04', '06'],
    ['07', '09'],
    ['10', '12'],
  ] as const;
  return quarters.map(([first, last], at) => ({
    act: 'FeesCollected',
    from: monthOf(year, first).from,
    to: monthOf(year, last).to,
    amountWan: (parts[at] ?? 0) / FEN_PER_WAN,
  }));
}

/** The form of 2019 prints figures that no act gives; they are handed in as they stand. */
function isFormFigure(row: string, column: string): boolean {
  const declared = ['prevYearItems', 'change', 'newPublished', 'totalPublished'];
  return row === 'procurement' || row === 'otherServices' || declared.includes(column);
}

function formFigures({ table2, year }: PrintedReport): readonly DisclosureAct[] {
  return Object.entries(table2).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, value]) =>
      typeof value === 'number' && isFormFigure(row, column)
        ? [{ act: 'FormFigure' as const, year, cell: `t2.${row}.${column}`, value }]
        : [],
    ),
  );
}

/** The acts from which table two follows. */
export function tableTwoActs(report: PrintedReport, telling: Telling): readonly DisclosureAct[] {
  const { table2, year, format } = report;
  const random = telling.random;
  const counted = (['licence', 'penalty', 'coercion'] as const).flatMap((kind) =>
    decisions(kind, table2[kind]?.['decisions'] ?? 0, year, random.fork(kind)),
  );
  return [
    ...documents('rules', table2['rules'] ?? {}, year, { ...telling, random: random.fork('rules') }),
    ...documents('normative', table2['normative'] ?? {}, year, {
      ...telling,
      random: random.fork('normative'),
    }),
    ...counted,
    ...(format === '2019'
      ? formFigures(report)
      : fees(table2['fees']?.['amountWan'] ?? 0, year, random.fork('fees'))),
  ];
}
