import path from 'node:path';
import {
  addDays,
  calendarDayDeadline,
  localDate,
  monthDeadline,
  stateCouncilCalendar,
  workingDayDeadline,
} from '@taizhang/deadlines';
import { assemblies } from '../support/assemblies';
import type { ClockAnswer, TaizhangUnderTest } from '../support/taizhang-under-test';
import { hardCasesIn } from './hard-case';
import type { Arithmetic, ExpectedClock, HardCase } from './hard-case';
import { countedCells, summed } from './tables';

/** `TAIZHANG_CASES=/some/folder npx jest test/acceptance/hard-cases` runs the cases of another folder. */
const cases = hardCasesIn(process.env['TAIZHANG_CASES'] ?? path.join(__dirname, '../data/cases'));

/** The last case is of December 2026. */
const today = localDate('2026-12-31');

const isReplaced = ({ state }: ClockAnswer) => state === 'restarted' || state === 'extended';

/** The clock that holds is the last of its name that is not replaced; asked for a replaced one, the one so due. */
function askedClock(clocks: readonly ClockAnswer[], { clock, replaced, dueOn }: ExpectedClock) {
  const named = clocks.filter((one) => one.clock === clock);
  return replaced
    ? named.find((one) => isReplaced(one) && one.dueOn === dueOn)
    : named.findLast((one) => !isReplaced(one));
}

function computed(rule: Exclude<Arithmetic, { field: string }>): string {
  if (rule.rule === 'fixedDay') return rule.day;
  const { from: startedOn, n, stops = [] } = rule;
  switch (rule.rule) {
    case 'workdays':
      return workingDayDeadline(stateCouncilCalendar, {
        startedOn,
        workingDays: n,
        stops: stops.map(([after, until]) => ({ after, until, by: 'consultation' })),
      }).dueOn;
    case 'calendarDays':
      return calendarDayDeadline(stateCouncilCalendar, { startedOn, days: n }).dueOn;
    case 'calendarMonths':
      return monthDeadline(stateCouncilCalendar, { startedOn, months: n }).dueOn;
    case 'plainDays':
      return addDays(startedOn, n);
  }
}

async function registerLine(
  taizhang: TaizhangUnderTest,
  wanted: HardCase['flags'][number] | HardCase['register'][number],
) {
  const lines = await taizhang.register(wanted.agency, wanted.asOf);
  const line = lines.find(({ request }) => request === wanted.request);
  expect(line).toBeDefined();
  return line ?? { request: wanted.request, flags: [] };
}

async function reports(taizhang: TaizhangUnderTest, { reports: wanted, sums }: HardCase) {
  for (const { agency, year, table3, table4 } of wanted) {
    const report = await taizhang.report(agency, year);
    expect({
      agency,
      year,
      table3: countedCells(report.table3),
      table4: countedCells(report.table4),
    }).toEqual({
      agency,
      year,
      table3: countedCells(table3),
      table4: countedCells(table4),
    });
  }
  for (const { agencies, year, table3, table4 } of sums) {
    const units = await Promise.all(agencies.map((agency) => taizhang.report(agency, year)));
    expect(countedCells(summed(units.map((unit) => unit.table3)))).toEqual(countedCells(table3));
    expect(countedCells(summed(units.map((unit) => unit.table4)))).toEqual(countedCells(table4));
  }
}

function expectClock(clock: ClockAnswer | undefined, wanted: ExpectedClock) {
  const { dueOn, orDueOn, provisional, firstCounted } = wanted;
  expect({ ...wanted, found: clock !== undefined }).toEqual({ ...wanted, found: true });
  if (dueOn !== undefined) expect([dueOn, ...orDueOn]).toContain(clock?.dueOn);
  expect(clock).toMatchObject(provisional === undefined ? {} : { provisional });
  if (firstCounted === undefined) return;
  expect(clock?.days.find(({ counted }) => counted)?.date).toBe(firstCounted);
}

async function clocks(taizhang: TaizhangUnderTest, { clocks: wanted }: HardCase) {
  for (const one of wanted) {
    const answer = await taizhang.deadline(one.agency, one.request, one.asOf);
    expectClock(askedClock(answer.clocks, one), one);
  }
}

const NOT_COMPARED = ['agency', 'request', 'asOf'];

async function registers(taizhang: TaizhangUnderTest, { register: wanted }: HardCase) {
  for (const one of wanted) {
    const line = await registerLine(taizhang, one);
    for (const [field, value] of Object.entries(one)) {
      if (NOT_COMPARED.includes(field)) continue;
      const allowed: readonly unknown[] = Array.isArray(value) ? value : [value];
      const answer = { asOf: one.asOf, field, value: line[field] };
      expect({ ...answer, fits: allowed.includes(line[field]) }).toEqual({ ...answer, fits: true });
    }
  }
}

async function flags(taizhang: TaizhangUnderTest, { flags: wanted }: HardCase) {
  for (const one of wanted) {
    const line = await registerLine(taizhang, one);
    expect(line.flags).toEqual(expect.arrayContaining(one.has));
    expect(line.flags.filter((flag) => one.hasNot.includes(flag))).toEqual([]);
  }
}

async function arithmetic(taizhang: TaizhangUnderTest, { arithmetic: wanted, agencies }: HardCase) {
  for (const [name, rule] of Object.entries(wanted)) {
    if ('rule' in rule) {
      expect([name, computed(rule)]).toEqual([name, rule.day]);
      continue;
    }
    const agency = rule.agency ?? agencies[0] ?? '';
    const line = await registerLine(taizhang, { agency, request: rule.request, asOf: today });
    expect([name, line[rule.field]]).toEqual([name, rule.day]);
  }
}

describe.each(assemblies)('$name', ({ start }) => {
  let taizhang: TaizhangUnderTest;
  beforeAll(async () => {
    taizhang = await start(today);
    for (const { ledger } of cases) expect((await taizhang.importLedger(ledger)).refused).toEqual([]);
  });
  afterAll(() => taizhang.close());

  describe.each(cases)('$id $title', (hardCase) => {
    it('is reported in the right cells of the right years', () => reports(taizhang, hardCase));
    it('has the right clocks, now and as of earlier days', () => clocks(taizhang, hardCase));
    it('stands in the register as the law sees it', () => registers(taizhang, hardCase));
    it('is flagged where it must be and not elsewhere', () => flags(taizhang, hardCase));
    it('agrees with the arithmetic of its story', () => arithmetic(taizhang, hardCase));
  });
});
