import { localDate as day } from '@taizhang/deadlines';
import type { Outcome } from '@taizhang/request-case';
import { book, rulesWith } from '../index';
import type { BookedYear, CaseFact, DecidingAct, Seal } from '../index';

const by = (year: number, rule: string): DecidingAct => ({
  act: 'ReceiptFixed',
  ordinal: 1,
  on: day(`${year}-06-01`),
  rule,
});

interface Told {
  readonly unit?: number;
  readonly column?: CaseFact['column'];
  readonly ended?: number;
  readonly as?: Outcome;
}

function request(stream: string, receivedYear: number, told: Told = {}): CaseFact {
  const { unit = 1, column = 'naturalPerson', ended, as = 'granted' } = told;
  const concluded = ended ? { year: ended, as, by: by(ended, 'C4.reply') } : null;
  return {
    agency: 'A1',
    stream,
    unit,
    column,
    receivedYear,
    received: by(receivedYear, 'C2.receipt'),
    concluded,
  };
}

const rules = rulesWith();

function given(cases: readonly CaseFact[]) {
  const booked = (seals: readonly Seal[], upTo: number) => book({ cases, disputes: [] }, seals, upTo, rules);
  return {
    upTo: (year: number) => booked([], year),
    sealed: (year: number): Seal => ({ year, ordinal: 100 * (year - 2000), books: booked([], year) }),
    after: (...seals: readonly Seal[]) => ({ upTo: (year: number) => booked(seals, year) }),
  };
}

/** `key column`, `key column as outcome`, `late` where booked late. */
function sets({ carriedIn, received, concluded, carriedOut }: BookedYear) {
  const told = (one: BookedYear['carriedIn'][number]) => `${one.key} ${one.column}${one.late ? ' late' : ''}`;
  return {
    carriedIn: carriedIn.map(told),
    received: received.map(told),
    concluded: concluded.map((one) => `${told(one)} ${one.as}`),
    carriedOut: carriedOut.map(told),
  };
}

function yearOf(years: readonly BookedYear[], year: number) {
  const found = years.find((one) => one.year === year);
  if (!found) throw new Error(`${year} was not booked`);
  return found;
}

describe('booking without seals', () => {
  it('an agency without facts has an empty year', () => {
    expect(given([]).upTo(2021)).toEqual([
      { year: 2021, carriedIn: [], received: [], concluded: [], carriedOut: [], disputes: [] },
    ]);
  });

  it('carries a case over until the year in which it ends 结转', () => {
    const years = given([request('a', 2020, { ended: 2022 })]).upTo(2022);
    expect(years.map(sets)).toEqual([
      { carriedIn: [], received: ['a#1 naturalPerson'], concluded: [], carriedOut: ['a#1 naturalPerson'] },
      { carriedIn: ['a#1 naturalPerson'], received: [], concluded: [], carriedOut: ['a#1 naturalPerson'] },
      {
        carriedIn: ['a#1 naturalPerson'],
        received: [],
        concluded: ['a#1 naturalPerson granted'],
        carriedOut: [],
      },
    ]);
  });

  it('does not know the years after the one asked for', () => {
    expect(
      given([request('a', 2023)])
        .upTo(2021)
        .map(({ year }) => year),
    ).toEqual([2021]);
  });

  it('keeps apart a case that came back to the agency after two transfers', () => {
    const there = request('a', 2021, { ended: 2021, as: 'other.other' });
    const back = request('a', 2022, { ended: 2022 });
    const years = given([back, there]).upTo(2022);
    expect(years.map(sets).map(({ concluded }) => concluded)).toEqual([
      ['a#1 naturalPerson other.other'],
      ['a#1~2 naturalPerson granted'],
    ]);
  });
});

describe('a sealed year’s case sets never move', () => {
  const open = given([request('a', 2021)]).sealed(2021);

  it('a case found late is new in the first year not sealed 迟报', () => {
    const years = given([request('a', 2021), request('b', 2020, { ended: 2021 })])
      .after(open)
      .upTo(2022);
    expect(years[0]?.year).toBe(2020);
    expect(yearOf(years, 2021)).toBe(open.books[0]);
    expect(sets(yearOf(years, 2022))).toEqual({
      carriedIn: ['a#1 naturalPerson'],
      received: ['b#1 naturalPerson late'],
      concluded: ['b#1 naturalPerson late granted'],
      carriedOut: ['a#1 naturalPerson'],
    });
  });

  it('an end found late counts in the first year not sealed', () => {
    const years = given([request('a', 2021, { ended: 2021 })])
      .after(open)
      .upTo(2022);
    expect(sets(yearOf(years, 2022)).concluded).toEqual(['a#1 naturalPerson late granted']);
  });

  it('a case keeps its sealed column until it has left', () => {
    const cases = [request('a', 2021, { column: 'business', ended: 2023 })];
    const years = given(cases).after(open).upTo(2023);
    expect(sets(yearOf(years, 2022)).carriedOut).toEqual(['a#1 naturalPerson']);
    expect(sets(yearOf(years, 2023)).concluded).toEqual(['a#1 naturalPerson granted']);
  });

  it('a sealed open case that is gone leaves as 其他, marked late with a rule of its own', () => {
    const years = given([]).after(open).upTo(2023);
    expect(sets(yearOf(years, 2022)).concluded).toEqual(['a#1 naturalPerson late other.other']);
    expect(yearOf(years, 2022).concluded[0]?.by.rule).toBe('book.vanished');
    expect(sets(yearOf(years, 2023)).carriedIn).toEqual([]);
  });

  it('a case that left in a sealed year never comes back, reopened or ended otherwise', () => {
    const ended = given([request('a', 2021, { ended: 2021 })]).sealed(2021);
    for (const cases of [[request('a', 2021)], [request('a', 2022, { ended: 2022, as: 'partial' })], []]) {
      expect(sets(yearOf(given(cases).after(ended).upTo(2022), 2022))).toEqual({
        carriedIn: [],
        received: [],
        concluded: [],
        carriedOut: [],
      });
    }
  });

  it('sealing a year freezes the years before it too', () => {
    const two = given([request('a', 2020, { ended: 2020 })]).sealed(2021);
    const years = given([request('b', 2020)])
      .after(two)
      .upTo(2022);
    expect(years.slice(0, 2)).toEqual(two.books);
    expect(sets(yearOf(years, 2022)).received).toEqual(['b#1 naturalPerson late']);
  });

  it('a year is frozen by the first seal that reached it', () => {
    const late = given([request('b', 2021)]).sealed(2022);
    const years = given([])
      .after({ ...late, ordinal: 9000 }, open)
      .upTo(2022);
    expect(yearOf(years, 2021)).toBe(open.books[0]);
    expect(yearOf(years, 2022)).toBe(late.books[1]);
  });
});
