import {
  book,
  casesBehind,
  cellsOf,
  checkTables,
  FORM_OF_2019,
  formOf,
  tableFour,
  tableThree,
} from '@taizhang/annual-report';
import type { BookedYear } from '@taizhang/annual-report';
import fc from 'fast-check';
import { historyCount, historySeed, momentsOf, randomHistory, UP_TO } from './random-histories';
import type { Moment } from './random-histories';

const formFor = (year: number) => formOf(year) ?? FORM_OF_2019;
const isNotEmpty = (year: BookedYear) => casesOf(year) + year.disputes.length > 0;
const casesOf = ({ carriedIn, received }: BookedYear) => carriedIn.length + received.length;
const carried = ({ key, column }: BookedYear['carriedIn'][number]) => `${key} ${column}`;

/** Jest's comparison, which shows the difference, only where there is one: it takes longer than making the tables. */
function expectSame(one: unknown, other: unknown) {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** A moment is the end of some history: looking at the last one of each is enough. */
function holds(property: (years: readonly BookedYear[], moment: Moment) => void) {
  const everywhere = fc.property(randomHistory, (told) => {
    const moment = momentsOf(told).at(-1);
    if (moment) property(book(moment.facts, moment.seals, UP_TO, moment.rules), moment);
  });
  fc.assert(everywhere, { numRuns: historyCount, seed: historySeed });
}

function holdsInEveryYear(property: (year: BookedYear, moment: Moment) => void) {
  holds((years, moment) => years.filter(isNotEmpty).forEach((year) => property(year, moment)));
}

beforeAll(() => {
  process.stdout.write(`annual-report: ${historyCount} random histories, TAIZHANG_SEED=${historySeed}\n`);
});

describe('every year, whatever was sealed and whatever became known afterwards', () => {
  it('keeps every identity of the form 勾稽关系', () => {
    holdsInEveryYear((year) => {
      const tables = { table3: tableThree(year, formFor(year.year)), table4: tableFour(year) };
      if (checkTables(tables).length > 0) expect(checkTables(tables)).toEqual([]);
    });
  });

  it('gives every case one end, or carries it over, in its column, and shows a dispute once', () => {
    holdsInEveryYear(({ carriedIn, received, concluded, carriedOut, disputes }) => {
      const before = [...carriedIn, ...received].map(carried).sort();
      const after = [...concluded, ...carriedOut].map(carried).sort();
      if (before.join() !== after.join()) expect(after).toEqual(before);
      const keys = [...[...carriedIn, ...received], ...disputes].map(({ key }) => key);
      if (new Set(keys).size !== keys.length) expect(keys).toEqual([...new Set(keys)]);
    });
  });

  it('is, while nothing is sealed, the same without the cases that earlier years concluded', () => {
    holds((_, { facts, rules }) => {
      const years = book(facts, [], UP_TO, rules);
      const last = years.filter(isNotEmpty).at(-1);
      if (!last) return;
      const cases = facts.cases.filter(({ concluded }) => !concluded || concluded.year >= last.year);
      const alone = book({ ...facts, cases }, [], last.year, rules).at(-1);
      const figures = (year: BookedYear) => [tableThree(year, formFor(year.year)), tableFour(year)];
      if (alone) expectSame(figures(alone), figures(last));
    });
  });

  it('shows in every cell as many cases as stand behind it', () => {
    holds((years) => {
      const year = years.toSorted((one, other) => casesOf(one) - casesOf(other)).at(-1);
      if (!year) return;
      const form = formFor(year.year);
      const [table3, table4] = [tableThree(year, form), tableFour(year)];
      for (const cell of cellsOf(form)) {
        if (cell.table === 2) continue;
        const figure =
          cell.table === 3
            ? table3[cell.row.code]?.[cell.column]
            : table4[cell.column.group][cell.column.result];
        const behind = casesBehind(year, cell.id, form);
        if (behind?.length !== figure) expect([cell.id, behind]).toEqual([cell.id, figure]);
      }
    });
  });
});

describe('the years together', () => {
  it('join: what one carries over is what the next brings in, case by case and column by column 结转', () => {
    holds((years) => {
      for (const [at, after] of years.entries()) {
        const before = years[at - 1];
        if (!before) continue;
        const [out, into] = [before.carriedOut.map(carried).sort(), after.carriedIn.map(carried).sort()];
        if (out.join() !== into.join()) expect(into).toEqual(out);
        if (out.length === 0) continue;
        const [closing, opening] = [before, after].map((year) => tableThree(year, formFor(year.year)));
        expectSame(opening?.['carriedIn'], closing?.['carriedOut']);
      }
    });
  });

  it('receive a case once and end it once', () => {
    holds((years) => {
      for (const set of ['received', 'concluded'] as const) {
        const keys = years.flatMap((year) => year[set].map(({ key }) => key));
        if (new Set(keys).size !== keys.length) expect(keys).toEqual([...new Set(keys)]);
      }
    });
  });

  it('leave a sealed year as it was published', () => {
    holds((years, { seals }) => {
      const published = new Map(years.map((year) => [year.year, year]));
      for (const seal of seals) {
        for (const sealed of seal.books) {
          const now = published.get(sealed.year);
          if (now !== sealed) expect(now).toEqual(sealed);
        }
      }
    });
  });

  it('forget no case and no end of one', () => {
    holds((years, { facts }) => {
      const received = new Set(years.flatMap((year) => year.received.map(({ key }) => key)));
      const concluded = new Set(years.flatMap((year) => year.concluded.map(({ key }) => key)));
      for (const fact of facts.cases) {
        const key = `${fact.stream}#1`;
        if (!received.has(key) || (fact.concluded && !concluded.has(key))) expect(key).toBe('booked');
      }
    });
  });

  it('mark as late only what a seal came before', () => {
    holdsInEveryYear((year, moment) => {
      const { received, concluded, disputes, carriedIn, carriedOut } = year;
      const late = [...received, ...concluded, ...disputes].some((one) => one.late);
      const carriedLate = [...carriedIn, ...carriedOut].some((one) => one.late);
      if (carriedLate || (late && moment.seals.length === 0)) expect(year).toBe('on time');
    });
  });

  it('end with every dispute where the facts have it, where each docket is shown', () => {
    holds((years, { facts, rules }) => {
      const docketed = years.every(({ year }) => rules.policiesOf(year).disputeYear === 'inYearDocket');
      for (const { kind, key, concluded } of docketed ? facts.disputes : []) {
        const shown = years.flatMap(({ disputes }) =>
          disputes.filter((one) => one.key === `${kind}:${key}#1`),
        );
        const pending = shown.at(-1)?.result === 'pending';
        if (pending !== (concluded === null)) expect(shown).toEqual(concluded);
      }
    });
  });
});

describe('the random histories hold what they must test', () => {
  const moments = fc
    .sample(randomHistory, { numRuns: 500, seed: historySeed })
    .flatMap((told) => momentsOf(told).slice(-1));
  const years = moments.flatMap(({ facts, seals, rules }) => book(facts, seals, UP_TO, rules));

  it.each([
    ['a case found after the seal', years.flatMap(({ received }) => received.filter(({ late }) => late))],
    ['an end found after the seal', years.flatMap(({ concluded }) => concluded.filter(({ late }) => late))],
    [
      'a sealed case that vanished',
      years.flatMap(({ concluded }) => concluded.filter(({ by }) => by.rule === 'book.vanished')),
    ],
    ['a dispute shown late', years.flatMap(({ disputes }) => disputes.filter(({ late }) => late))],
    ['two seals', moments.filter(({ seals }) => seals.length > 1)],
  ])('%s, in at least 1 of 20', (_, found) => {
    expect(found.length).toBeGreaterThan(moments.length / 20);
  });
});
