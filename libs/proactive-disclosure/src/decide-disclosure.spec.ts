import { localDate as day } from '@taizhang/deadlines';
import { decideDisclosure } from './index';
import type { DisclosureAct, DisclosureRefusalCode, DocumentKind } from './index';

const today = day('2022-03-01');

const issued = (number: string, on: string, kind: DocumentKind = 'normative'): DisclosureAct => ({
  act: 'DocumentIssued',
  kind,
  number,
  issuedOn: day(on),
});
const repealed = (number: string, on: string): DisclosureAct => ({
  act: 'DocumentRepealed',
  kind: 'normative',
  number,
  repealedOn: day(on),
  how: 'expired',
});
const counted = (from: string, to: string, count = 3): DisclosureAct => ({
  act: 'DecisionsCounted',
  kind: 'penalty',
  from: day(from),
  to: day(to),
  count,
});
const fees = (amountWan: number): DisclosureAct => ({
  act: 'FeesCollected',
  from: day('2021-01-01'),
  to: day('2021-12-31'),
  amountWan,
});
const figure = (year: number, cell: string, value = 1): DisclosureAct => ({
  act: 'FormFigure',
  year,
  cell,
  value,
});
const stock = (on: string, count: number): DisclosureAct => ({
  act: 'StockDeclared',
  kind: 'rules',
  on: day(on),
  count,
});
const declared = (year: number, key: string): DisclosureAct => ({
  act: 'FigureDeclared',
  year,
  key,
  label: '主动公开信息',
  value: 120,
  unit: '条',
});

function given(...known: readonly DisclosureAct[]) {
  return {
    when: (...proposed: readonly DisclosureAct[]) => {
      const { accepted, refused } = decideDisclosure(known, proposed, { today });
      return {
        thenAccepted: () => expect({ accepted, refused }).toEqual({ accepted: proposed, refused: [] }),
        thenRefused: (code: DisclosureRefusalCode, field: string) =>
          expect(refused.map(({ refusal }) => [refusal.code, refusal.field])).toEqual([[code, field]]),
      };
    },
  };
}

describe('acts of table two that are recorded', () => {
  it('a repeal of a document of the stock that no act named', () => {
    given(stock('2020-12-31', 5)).when(repealed('旧文', '2021-05-01')).thenAccepted();
  });

  it('several counts of one period, for units count apart', () => {
    given(counted('2021-01-01', '2021-12-31')).when(counted('2021-01-01', '2021-12-31')).thenAccepted();
  });

  it('the same number in the other kind', () => {
    given(issued('1号', '2021-05-01'))
      .when(issued('1号', '2021-05-01', 'rules'))
      .thenAccepted();
  });

  it('a whole year at once, in any order', () => {
    given()
      .when(
        repealed('1号', '2021-12-01'),
        issued('1号', '2021-05-01'),
        fees(0.000001),
        figure(2019, 't2.fees.change', -3),
        figure(2020, 't2.fees.change', 3),
        figure(2020, 't2.procurement.amountYuan', 251000.55),
        declared(2021, 'published'),
      )
      .thenAccepted();
  });
});

describe('acts of table two that are impossible', () => {
  it.each<[string, readonly DisclosureAct[], DisclosureAct, readonly [DisclosureRefusalCode, string]]>([
    ['a day that has not come', [], issued('1号', '2022-03-02'), ['DayInFuture', 'issuedOn']],
    ['a period that has not ended', [], counted('2022-01-01', '2022-03-31'), ['DayInFuture', 'to']],
    ['a figure of a coming year', [], declared(2023, 'published'), ['DayInFuture', 'year']],
    [
      'a period that ends before it begins',
      [],
      counted('2021-02-01', '2021-01-31'),
      ['PeriodReversed', 'to'],
    ],
    ['a period over two years', [], counted('2020-12-01', '2021-01-31'), ['PeriodCrossesYears', 'to']],
    ['a broken count', [], counted('2021-01-01', '2021-12-31', 1.5), ['NotACount', 'count']],
    ['a count below zero', [], stock('2021-01-01', -1), ['NotACount', 'count']],
    ['a broken 分', [], fees(0.0000001), ['AmountTooPrecise', 'amountWan']],
    ['fees below zero', [], fees(-0.5), ['AmountNegative', 'amountWan']],
    ['more than can be printed exactly', [fees(999_999_999)], fees(1), ['AmountTooLarge', 'amountWan']],
    [
      'a document issued twice',
      [issued('1号', '2021-01-01')],
      issued('1号', '2021-02-01'),
      ['DocumentAlreadyIssued', 'number'],
    ],
    [
      'a document repealed twice',
      [repealed('1号', '2021-01-01')],
      repealed('1号', '2021-02-01'),
      ['DocumentAlreadyRepealed', 'number'],
    ],
    [
      'a repeal before the issue',
      [issued('1号', '2021-02-01')],
      repealed('1号', '2021-01-01'),
      ['RepealedBeforeIssued', 'repealedOn'],
    ],
    [
      'an issue after the repeal',
      [repealed('1号', '2021-01-01')],
      issued('1号', '2021-02-01'),
      ['RepealedBeforeIssued', 'issuedOn'],
    ],
    [
      'two stocks of one day',
      [stock('2021-01-01', 4)],
      stock('2021-01-01', 5),
      ['StockAlreadyDeclared', 'on'],
    ],
    [
      'a form figure under the form of 2021',
      [],
      figure(2021, 't2.normative.valid'),
      ['NotUnderFormOf2019', 'year'],
    ],
    [
      'a form figure before the form of 2019',
      [],
      figure(2018, 't2.fees.change'),
      ['NotUnderFormOf2019', 'year'],
    ],
    [
      'a form figure for a cell of the other form',
      [],
      figure(2019, 't2.normative.valid'),
      ['UnknownCell', 'cell'],
    ],
    [
      'a form figure for a cell of table three',
      [],
      figure(2019, 't3.granted.total'),
      ['UnknownCell', 'cell'],
    ],
    ['a form figure for new documents', [], figure(2019, 't2.normative.newMade'), ['CellGivenByAct', 'cell']],
    ['a form figure for decisions', [], figure(2019, 't2.licence.decisions'), ['CellGivenByAct', 'cell']],
    [
      'a form figure given again',
      [figure(2019, 't2.fees.change')],
      figure(2019, 't2.fees.change', 2),
      ['FormFigureRepeated', 'cell'],
    ],
    ['a count of items below zero', [], figure(2019, 't2.licence.prevYearItems', -1), ['NotACount', 'value']],
    ['half a 分', [], figure(2019, 't2.procurement.amountYuan', 0.005), ['AmountTooPrecise', 'value']],
    [
      'a declared figure given again',
      [declared(2021, 'published')],
      declared(2021, 'published'),
      ['FigureAlreadyDeclared', 'key'],
    ],
  ])('%s', (_title, known, act, refusal) => {
    given(...known)
      .when(act)
      .thenRefused(...refusal);
  });

  it('within one proposal too', () => {
    given()
      .when(issued('1号', '2021-01-01'), issued('1号', '2021-01-01'))
      .thenRefused('DocumentAlreadyIssued', 'number');
  });
});
