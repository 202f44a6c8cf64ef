import fc from 'fast-check';
import type { DaysStory, DeadlineStory, MonthsStory, ReplyStory } from './deadline-story';

/** TAIZHANG_HISTORIES and TAIZHANG_SEED set how many random stories are told, and which. */
export const storyCount = Number(process.env['TAIZHANG_HISTORIES'] ?? 10_000);
export const storySeed = Number(process.env['TAIZHANG_SEED'] ?? 20_190_515);

const FIRST_DAY = Date.UTC(2019, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(2026, 11, 31) / 86_400_000;
const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyMonthEnd = fc.integer({ min: 1, max: 8 * 12 }).map((month) => Date.UTC(2019, month, 0) / 86_400_000);

/** Stops begin near the clock's days and are long enough to overlap and to reach past the due day. */
const anyConsultation = fc.record({
  begins: fc.integer({ min: -5, max: 45 }),
  lasts: fc.integer({ min: 0, max: 40 }),
});
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const replyStory: fc.Arbitrary<ReplyStory> = fc
  .record({
    start: anyDay,
    workingDays: fc.constantFrom(1, 5, 7, 10, 15, 20, 20, 20),
    consultations: fc.array(anyConsultation, { maxLength: 4 }),
    restarts: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 2 }),
    extension: sometimes(
      fc.record({ toldAfter: fc.integer({ min: 0, max: 25 }), workingDays: fc.integer({ min: 1, max: 20 }) }),
    ),
  })
  .map(({ start, workingDays, consultations, restarts, extension }) => ({
    kind: 'reply',
    startedOn: dayOf(start),
    workingDays,
    consultations: consultations.map(({ begins, lasts }, at) => {
      return { name: `T${at}`, sentOn: dayOf(start + begins), endedOn: dayOf(start + begins + lasts) };
    }),
    restartedOn: restarts.toSorted((one, other) => one - other).map((after) => dayOf(start + after)),
    extension: extension && {
      toldOn: dayOf(start + extension.toldAfter),
      workingDays: extension.workingDays,
    },
  }));

const daysStory: fc.Arbitrary<DaysStory> = fc
  .record({
    start: anyDay,
    days: fc.oneof(fc.constantFrom(10, 15, 30, 45, 60), fc.integer({ min: 1, max: 120 })),
  })
  .map(({ start, days }) => ({ kind: 'days', startedOn: dayOf(start), days }));

const monthsStory: fc.Arbitrary<MonthsStory> = fc
  .record({
    start: fc.oneof(anyDay, anyMonthEnd),
    months: fc.oneof(fc.constantFrom(3, 6, 12), fc.integer({ min: 1, max: 24 })),
  })
  .map(({ start, months }) => ({ kind: 'months', startedOn: dayOf(start), months }));

/** Stories that start in 2019 to 2026; the last ones end in years without notice. */
export const randomStory: fc.Arbitrary<DeadlineStory> = fc.oneof(
  { weight: 3, arbitrary: replyStory },
  { weight: 1, arbitrary: daysStory },
  { weight: 1, arbitrary: monthsStory },
);
