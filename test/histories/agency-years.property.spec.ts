import {
  book,
  checkCarriedOver,
  checkTables,
  FORM_OF_2019,
  formOf,
  tableFour,
  tableThree,
} from '@taizhang/annual-report';
import type { BookedYear } from '@taizhang/annual-report';
import fc from 'fast-check';
import { agencyYears, LAST_YEAR, randomAgencies } from './agency-years';
import type { AgencyYears } from './agency-years';
import { historySeed, runs } from './random-history';

const tablesOf = (year: BookedYear) => ({
  table3: tableThree(year, formOf(year.year) ?? FORM_OF_2019),
  table4: tableFour(year),
});
const held = ({ key, column }: BookedYear['received'][number]) => `${key} ${column}`;
const keysOf = (set: readonly { readonly key: string }[]) => set.map(({ key }) => key);

function allDifferent(keys: readonly string[]) {
  if (new Set(keys).size < keys.length) expect(keys).toEqual([...new Set(keys)]);
}

const seen = { years: 0, late: 0, sealed: 0, carried: 0, split: 0, disputes: 0 };

function count(years: readonly BookedYear[], { seals }: AgencyYears) {
  seen.years += years.length;
  seen.sealed += seals.length;
  for (const { received, concluded, carriedIn, disputes } of years) {
    seen.late += [...received, ...concluded, ...disputes].filter(({ late }) => late).length;
    seen.carried += carriedIn.length;
    seen.split += received.filter(({ unit }) => unit > 1).length;
    seen.disputes += disputes.length;
  }
}

function everyIdentityHolds(year: BookedYear) {
  const broken = checkTables(tablesOf(year));
  if (broken.length > 0) expect(broken).toEqual([]);
}

function setsAreDisjointAndComplete({ received, carriedIn, concluded, carriedOut, disputes }: BookedYear) {
  const before = [...received, ...carriedIn].map(held).toSorted();
  const after = [...concluded, ...carriedOut].map(held).toSorted();
  if (before.join() !== after.join()) expect(after).toEqual(before);
  allDifferent(keysOf([...concluded, ...carriedOut]));
  allDifferent(keysOf(disputes));
}

function yearsJoin(before: BookedYear, after: BookedYear) {
  const broken = checkCarriedOver(tablesOf(before).table3, tablesOf(after).table3);
  if (broken.length > 0) expect(broken).toEqual([]);
  const [out, into] = [before.carriedOut.map(held).toSorted(), after.carriedIn.map(held).toSorted()];
  if (out.join() !== into.join()) expect(into).toEqual(out);
}

function sealedYearsStay(years: readonly BookedYear[], { seals }: AgencyYears) {
  for (const sealed of seals.flatMap(({ books }) => books)) {
    const now = years.find(({ year }) => year === sealed.year);
    if (now !== sealed) expect(now).toEqual(sealed);
  }
}

beforeAll(() => {
  process.stdout.write(`agencies: TAIZHANG_SEED=${historySeed}\n`);
});

describe('from acts to the tables of many years, with seals between late, rectifying and retracting acts', () => {
  it('every identity of the form holds, the years join, a sealed year stays', () => {
    const allHold = fc.property(randomAgencies, (plan) => {
      for (const agency of agencyYears(plan)) {
        const years = book(agency.facts, agency.seals, LAST_YEAR + 1, agency.rules);
        count(years, agency);
        for (const [at, year] of years.entries()) {
          everyIdentityHolds(year);
          setsAreDisjointAndComplete(year);
          const before = years[at - 1];
          if (before) yearsJoin(before, year);
        }
        sealedYearsStay(years, agency);
        for (const set of ['received', 'concluded'] as const)
          allDifferent(years.flatMap((year) => keysOf(year[set])));
      }
    });
    fc.assert(allHold, runs(0.03));
  });

  it.each(['late', 'sealed', 'carried', 'split', 'disputes'] as const)('%s ones are among them', (kind) => {
    expect(seen[kind]).toBeGreaterThan(seen.years / 500);
  });
});
