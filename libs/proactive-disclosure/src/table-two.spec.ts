import { localDate as day } from '@taizhang/deadlines';
import { seed } from '@test/seed';
import fc from 'fast-check';
import { explainCell, fenOfWan, fenOfYuan, tableTwo2019, tableTwo2021, wanOfFen, yuanOfFen } from './index';
import type { DecisionKind, DisclosureAct, DocumentKind } from './index';

const issued = (kind: DocumentKind, number: string, on: string): DisclosureAct => ({
  act: 'DocumentIssued',
  kind,
  number,
  issuedOn: day(on),
});
const repealed = (kind: DocumentKind, number: string, on: string): DisclosureAct => ({
  act: 'DocumentRepealed',
  kind,
  number,
  repealedOn: day(on),
  how: 'repealed',
});
const stock = (kind: DocumentKind, on: string, count: number): DisclosureAct => ({
  act: 'StockDeclared',
  kind,
  on: day(on),
  count,
});
const decisions = (kind: DecisionKind, year: number, count: number): DisclosureAct => ({
  act: 'DecisionsCounted',
  kind,
  from: day(`${year}-01-01`),
  to: day(`${year}-12-31`),
  count,
});
const fees = (year: number, amountWan: number): DisclosureAct => ({
  act: 'FeesCollected',
  from: day(`${year}-03-01`),
  to: day(`${year}-03-31`),
  amountWan,
});

describe('money in whole 分', () => {
  it.each([
    [9.7356, 9_735_600],
    [86.39, 86_390_000],
    [24252.311082, 24_252_311_082],
    ['59237.2449', 59_237_244_900],
    ['0.000001', 1],
    ['12.500000000', 12_500_000],
    [0, 0],
  ])('%s 万元 is %d 分', (wan, fen) => {
    expect(fenOfWan(wan)).toBe(fen);
  });

  it.each([
    ['0.0000001', 'AmountTooPrecise'],
    [1e-7, 'AmountTooPrecise'],
    [-1, 'AmountNegative'],
    [1e21, 'AmountTooLarge'],
    ['1000000000', 'AmountTooLarge'],
    ['1,000', 'NotAnAmount'],
    ['', 'NotAnAmount'],
    [Number.NaN, 'NotAnAmount'],
    [Number.POSITIVE_INFINITY, 'NotAnAmount'],
  ])('refuses %s 万元: %s', (wan, fault) => {
    expect(fenOfWan(wan)).toBe(fault);
  });

  it('prints every whole amount back as it was, without trailing zeros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        expect(fenOfWan(wanOfFen(fen))).toBe(fen);
        expect(fenOfYuan(yuanOfFen(fen))).toBe(fen);
      }),
      { seed },
    );
  });
});

describe('table two of 2021 主动公开政府信息情况', () => {
  it('prints zeros for an agency without acts', () => {
    expect(tableTwo2021([], 2021)).toEqual({
      rules: { issued: 0, repealed: 0, valid: 0 },
      normative: { issued: 0, repealed: 0, valid: 0 },
      licence: { decisions: 0 },
      penalty: { decisions: 0 },
      coercion: { decisions: 0 },
      fees: { amountWan: 0 },
    });
  });

  it('现行有效: the last stock declared, plus issued after it, minus repealed after it', () => {
    const acts = [
      stock('normative', '2019-12-31', 99),
      stock('normative', '2020-12-31', 4),
      issued('normative', 'A', '2020-12-31'),
      issued('normative', 'B', '2021-01-01'),
      issued('normative', 'C', '2021-12-31'),
      repealed('normative', 'A', '2021-06-01'),
      issued('normative', 'D', '2022-01-01'),
      repealed('normative', 'B', '2022-02-01'),
      issued('rules', 'R', '2021-05-01'),
    ];
    expect(tableTwo2021(acts, 2021).normative).toEqual({ issued: 2, repealed: 1, valid: 5 });
    expect(tableTwo2021(acts, 2022).normative).toEqual({ issued: 1, repealed: 1, valid: 5 });
    expect(tableTwo2021(acts, 2021).rules).toEqual({ issued: 1, repealed: 0, valid: 1 });
  });

  it('a stock declared within the year takes the place of what came before it', () => {
    const acts = [issued('rules', 'A', '2021-01-05'), stock('rules', '2021-06-30', 10)];
    expect(tableTwo2021([...acts, issued('rules', 'B', '2021-07-01')], 2021).rules).toEqual({
      issued: 2,
      repealed: 0,
      valid: 11,
    });
  });

  it('adds fees to the last 分 行政事业性收费', () => {
    const acts = [fees(2021, 0.1), fees(2021, 0.2), fees(2021, 9.7356), fees(2022, 5)];
    expect(tableTwo2021(acts, 2021).fees).toEqual({ amountWan: 10.0356 });
  });

  it('counts decisions in the year of their period 处理决定数量', () => {
    const acts = [
      decisions('licence', 2021, 11),
      decisions('licence', 2021, 2),
      decisions('penalty', 2022, 7),
    ];
    expect(tableTwo2021(acts, 2021).licence).toEqual({ decisions: 13 });
    expect(tableTwo2021(acts, 2021).penalty).toEqual({ decisions: 0 });
  });
});

describe('table two of 2019', () => {
  it('takes acts and form figures, and prints 0 where nobody declared one', () => {
    const acts: DisclosureAct[] = [
      issued('normative', 'A', '2019-04-01'),
      decisions('licence', 2019, 181),
      { act: 'FormFigure', year: 2019, cell: 't2.licence.prevYearItems', value: 396 },
      { act: 'FormFigure', year: 2019, cell: 't2.fees.change', value: -15 },
      { act: 'FormFigure', year: 2019, cell: 't2.procurement.amountYuan', value: 3802895.9 },
      { act: 'FormFigure', year: 2020, cell: 't2.procurement.count', value: 6 },
    ];
    expect(tableTwo2019(acts, 2019)).toEqual({
      rules: { newMade: 0, newPublished: 0, totalPublished: 0 },
      normative: { newMade: 1, newPublished: 0, totalPublished: 0 },
      licence: { prevYearItems: 396, change: 0, decisions: 181 },
      otherServices: { prevYearItems: 0, change: 0, decisions: 0 },
      penalty: { prevYearItems: 0, change: 0, decisions: 0 },
      coercion: { prevYearItems: 0, change: 0, decisions: 0 },
      fees: { prevYearItems: 0, change: -15 },
      procurement: { count: 0, amountYuan: 3802895.9 },
    });
  });
});

describe('what stands behind a cell', () => {
  it('names the acts and what each adds', () => {
    const acts = [stock('normative', '2020-12-31', 4), issued('normative', 'B', '2021-03-01')];
    expect(explainCell(acts, 2021, 't2.normative.valid')).toEqual({
      cell: 't2.normative.valid',
      figure: 5,
      behind: [
        { act: acts[0], adds: 4 },
        { act: acts[1], adds: 1 },
      ],
    });
  });

  it('knows the cells of the year’s own form only', () => {
    expect(explainCell([], 2019, 't2.normative.valid')).toBeUndefined();
    expect(explainCell([], 2021, 't2.normative.newMade')).toBeUndefined();
    expect(explainCell([], 2018, 't2.normative.valid')).toBeUndefined();
    expect(explainCell([], 2021, 't2.fees.amountWan')).toEqual({
      cell: 't2.fees.amountWan',
      figure: 0,
      behind: [],
    });
  });

  it('the shares add up to the figure', () => {
    const wan = fc.integer({ min: 0, max: 10_000_000 }).map((fen) => fees(2021, wanOfFen(fen)));
    const act = fc.oneof(
      wan,
      fc.nat(50).map((n) => decisions('coercion', 2021, n)),
      fc.nat(50).map((n) => stock('rules', `2021-0${1 + (n % 9)}-10`, n)),
      fc.nat(50).map((n) => issued('rules', `${n}`, `2021-0${1 + (n % 9)}-20`)),
    );
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        for (const cell of ['t2.fees.amountWan', 't2.coercion.decisions', 't2.rules.valid']) {
          const { figure, behind } = explainCell(acts, 2021, cell) ?? { figure: -1, behind: [] };
          expect(behind.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(figure, 6);
        }
      }),
      { seed },
    );
  });
});
