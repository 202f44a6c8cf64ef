import { localDate as day } from '@taizhang/deadlines';
import { book, rulesWith } from '../index';
import type { BookedYear, DecidingAct, DisputeFact, DisputeResult, Policies, Seal } from '../index';

const by = (year: number, rule: string): DecidingAct => ({
  act: 'ReviewAccepted',
  ordinal: 1,
  on: day(`${year}-06-01`),
  rule,
});

function dispute(
  key: string,
  acceptedYear: number,
  ended?: number,
  as: DisputeResult = 'upheld',
): DisputeFact {
  const concluded = ended ? { year: ended, as, by: by(ended, 'result') } : null;
  const accepted = by(acceptedYear, 'D4.accepted');
  return {
    agency: 'A1',
    kind: 'review',
    key,
    unit: 1,
    group: 'review',
    acceptedYear,
    accepted,
    concluded,
    streams: ['request-1'],
  };
}

function given(disputes: readonly DisputeFact[], policies: Partial<Policies> = {}) {
  const everyYear = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [2017 + index, policies]));
  const rules = rulesWith({ policies: everyYear });
  const booked = (seals: readonly Seal[], upTo: number) => book({ cases: [], disputes }, seals, upTo, rules);
  return {
    upTo: (year: number) => booked([], year),
    sealed: (year: number): Seal => ({ year, ordinal: 100 * (year - 2000), books: booked([], year) }),
    after: (...seals: readonly Seal[]) => ({ upTo: (year: number) => booked(seals, year) }),
  };
}

function docket(years: readonly BookedYear[], year: number) {
  const booked = years.find((one) => one.year === year)?.disputes ?? [];
  return booked.map(({ dispute: key, result, late }) => `${key} ${result}${late ? ' late' : ''}`);
}

describe('disputes in the docket of each year (POL-7)', () => {
  it('are pending until the year of their result 尚未审结', () => {
    const years = given([dispute('V1', 2021, 2023)]).upTo(2024);
    expect([2021, 2022, 2023, 2024].map((year) => docket(years, year))).toEqual([
      ['V1 pending'],
      ['V1 pending'],
      ['V1 upheld'],
      [],
    ]);
  });

  it('the other reading shows them in the year of acceptance only (POL-7b)', () => {
    const facts = [dispute('V1', 2021, 2022), dispute('V2', 2022, 2022)];
    const years = given(facts, { disputeYear: 'acceptedInYear' }).upTo(2022);
    expect([2021, 2022].map((year) => docket(years, year))).toEqual([['V1 pending'], ['V2 upheld']]);
  });

  it('found after the seal they are shown late', () => {
    const seal = given([]).sealed(2021);
    const disputes = [dispute('V1', 2021, 2021), dispute('V2', 2021), dispute('V3', 2022)];
    const years = given(disputes).after(seal).upTo(2023);
    expect(docket(years, 2021)).toEqual([]);
    expect(docket(years, 2022)).toEqual(['V1 upheld late', 'V2 pending late', 'V3 pending']);
    expect(docket(years, 2023)).toEqual(['V2 pending', 'V3 pending']);
    const onceOnly = given(disputes, { disputeYear: 'acceptedInYear' }).after(seal).upTo(2023);
    expect(docket(onceOnly, 2022)).toEqual(['V1 upheld late', 'V2 pending late', 'V3 pending']);
    expect(docket(onceOnly, 2023)).toEqual([]);
  });

  it('a judgment sealed and then appealed comes back late, and ends once more (POL-13)', () => {
    const seal = given([dispute('S1', 2021, 2021)]).sealed(2021);
    const years = given([dispute('S1', 2021, 2023, 'corrected')])
      .after(seal)
      .upTo(2024);
    expect([2021, 2022, 2023, 2024].map((year) => docket(years, year))).toEqual([
      ['S1 upheld'],
      ['S1 pending late'],
      ['S1 corrected'],
      [],
    ]);
  });

  it('a pending one that ended in its sealed year is shown with its result, late', () => {
    const seal = given([dispute('V1', 2021)]).sealed(2021);
    const years = given([dispute('V1', 2021, 2021)])
      .after(seal)
      .upTo(2022);
    expect(docket(years, 2022)).toEqual(['V1 upheld late']);
  });

  it('one sealed with its result never comes back for a change within that year', () => {
    const seal = given([dispute('V1', 2021, 2021)]).sealed(2021);
    const years = given([dispute('V1', 2021, 2021, 'other')])
      .after(seal)
      .upTo(2022);
    expect(docket(years, 2021)).toEqual(['V1 upheld']);
    expect(docket(years, 2022)).toEqual([]);
  });

  it('a change of reading neither doubles nor loses one', () => {
    const disputes = [dispute('V1', 2020, 2023), dispute('V2', 2020, 2021)];
    const toDocket = rulesWith({
      policies: { 2020: { disputeYear: 'acceptedInYear' }, 2021: { disputeYear: 'acceptedInYear' } },
    });
    const years = book({ cases: [], disputes }, [], 2023, toDocket);
    expect([2020, 2021, 2022, 2023].map((year) => docket(years, year))).toEqual([
      ['V1 pending', 'V2 pending'],
      [],
      ['V1 pending'],
      ['V1 upheld'],
    ]);
  });
});
