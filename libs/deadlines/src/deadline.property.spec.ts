import fc from 'fast-check';
import {
  addDays,
  calendarDayDeadline,
  daysBetween,
  isWorkday,
  localDate,
  monthDeadline,
  proveCalendarDays,
  proveMonths,
  proveWorkingDays,
  stateCouncilCalendar,
  workingDayDeadline,
  workingDaysAfter,
} from '@taizhang/deadlines';
import type { LocalDate, ProofDay, Stop } from '@taizhang/deadlines';

const seed = Number(process.env['TAIZHANG_SEED'] ?? 20_190_515);
const numRuns = Math.ceil(Number(process.env['TAIZHANG_HISTORIES'] ?? 10_000) / 10);
const hold = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>) =>
  fc.assert(property, { seed, numRuns });

const anyDay = fc.integer({ min: 0, max: 365 * 9 }).map((n) => addDays(localDate('2018-06-01'), n));
const anyLength = fc.integer({ min: 1, max: 40 });
const stopsNear = (day: LocalDate): fc.Arbitrary<readonly Stop[]> => {
  const begins = fc.integer({ min: -10, max: 60 });
  const lasts = fc.integer({ min: 0, max: 40 });
  return fc.array(
    fc.tuple(begins, lasts).map(([begin, last]) => {
      return { after: addDays(day, begin), until: addDays(day, begin + last), by: `T${begin}` };
    }),
    { maxLength: 5 },
  );
};
const anyPeriod = anyDay.chain((startedOn) =>
  fc.record({ startedOn: fc.constant(startedOn), workingDays: anyLength, stops: stopsNear(startedOn) }),
);
type AnyPeriod = { startedOn: LocalDate; workingDays: number; stops: readonly Stop[] };

const calendar = stateCouncilCalendar;
const dueOn = (period: AnyPeriod) => workingDayDeadline(calendar, period).dueOn;
const countedDays = (proof: readonly ProofDay[]) => proof.filter(({ counted }) => counted).length;

function expectDense(proof: readonly ProofDay[], after: LocalDate, until: LocalDate): void {
  expect(proof).toHaveLength(daysBetween(after, until));
  expect(proof.every(({ date }, at) => date === addDays(after, at + 1))).toBe(true);
  expect(proof.at(-1)).toMatchObject({ date: until, counted: true });
}

describe(`every period in working days, seed ${seed}`, () => {
  it('is proven by exactly its working days, in a dense order, ending on the due day', () => {
    hold(
      fc.property(anyPeriod, (period) => {
        const proof = proveWorkingDays(calendar, period);
        expectDense(proof, period.startedOn, dueOn(period));
        expect(countedDays(proof)).toBe(period.workingDays);
        expect(proof.every(({ date, counted }) => !counted || isWorkday(calendar, date))).toBe(true);
        expect(proof.every(({ why, by }) => (why === 'suspended') === (by !== undefined))).toBe(true);
      }),
    );
  });

  it('is never due earlier for one more stop', () => {
    hold(
      fc.property(
        anyPeriod.chain((period) => fc.tuple(fc.constant(period), stopsNear(period.startedOn))),
        ([period, more]) => {
          const { stops } = period;
          expect(dueOn({ ...period, stops: [...stops, ...more] }) >= dueOn(period)).toBe(true);
        },
      ),
    );
  });

  it('treats stops as one set of days: split, repeated or in another order they give the same day', () => {
    hold(
      fc.property(anyPeriod, fc.integer({ min: 0, max: 40 }), (period, cut) => {
        const split = period.stops.flatMap((stop) => {
          const middle = addDays(stop.after, Math.min(cut, daysBetween(stop.after, stop.until)));
          return [
            { ...stop, after: middle },
            { ...stop, until: middle },
          ];
        });
        const stops = [...split, ...period.stops].toReversed();
        expect(dueOn({ ...period, stops })).toBe(dueOn(period));
      }),
    );
  });

  it('without stops is the n-th working day, and an extension goes on where it ended', () => {
    hold(
      fc.property(anyPeriod, anyLength, ({ startedOn, workingDays, stops }, more) => {
        const plain = { startedOn, workingDays, stops: [] };
        expect(dueOn(plain)).toBe(workingDaysAfter(calendar, startedOn, workingDays));
        const first = dueOn({ startedOn, workingDays, stops });
        const extended = dueOn({ startedOn: first, workingDays: more, stops });
        expect(extended).toBe(dueOn({ startedOn, workingDays: workingDays + more, stops }));
      }),
    );
  });

  it('shows every day before a restart as not counted, and then the proof of the new period', () => {
    hold(
      fc.property(anyPeriod, fc.integer({ min: 0, max: 60 }), (period, earlier) => {
        const from = addDays(period.startedOn, -earlier);
        const proof = proveWorkingDays(calendar, { ...period, precededBy: { from, by: 'correction' } });
        expectDense(proof, from, dueOn(period));
        const lost = proof.slice(0, earlier);
        expect(lost.every(({ counted, why }) => !counted && why === 'beforeRestart')).toBe(true);
        expect(proof.slice(earlier)).toEqual(proveWorkingDays(calendar, period));
      }),
    );
  });
});

describe(`every period in calendar days or months, seed ${seed}`, () => {
  it('in days ends on the plain last day or the first working day after it', () => {
    hold(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (startedOn, days) => {
        const { dueOn: due } = calendarDayDeadline(calendar, { startedOn, days });
        const proof = proveCalendarDays(calendar, { startedOn, days });
        expectDense(proof, startedOn, due);
        expect(countedDays(proof)).toBe(days);
        expect(isWorkday(calendar, due)).toBe(true);
        const moved = proof.filter(({ counted }) => !counted);
        expect(
          moved.every(({ date }) => !isWorkday(calendar, date) && date >= addDays(startedOn, days)),
        ).toBe(true);
      }),
    );
  });

  it('in months is never due earlier for a later start', () => {
    hold(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (startedOn, months) => {
        const { dueOn: due } = monthDeadline(calendar, { startedOn, months });
        expectDense(proveMonths(calendar, { startedOn, months }), startedOn, due);
        const later = monthDeadline(calendar, { startedOn: addDays(startedOn, 1), months });
        expect(later.dueOn >= due).toBe(true);
      }),
    );
  });
});
