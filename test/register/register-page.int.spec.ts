import { randomUUID } from 'node:crypto';
import { addDays, localDate, workingDaysAfter } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { migrateEventStore } from '@taizhang/event-store/postgres';
import { CHANNELS, lineOn, OUTCOMES, STAGES } from '@taizhang/request-case';
import { migrateViews, openViews, REGISTER_SORTS } from '@taizhang/views';
import type { RegisterFilter, RegisterPlace, RegisterSort, Views } from '@taizhang/views';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client } from 'pg';
import { calendar, TODAY } from '../histories/random-history';
import { DAYS_OF_ASKING, foldedCases, HANDLERS, isOwed, randomRegister } from './random-register';
import type { FoldedCase } from './random-register';

type Holds = (one: FoldedCase, day: LocalDate) => boolean;
type Case = readonly [name: string, filter: (day: LocalDate) => RegisterFilter, holds: Holds];

const within = (day: LocalDate | null, from: LocalDate, until: LocalDate) =>
  day !== null && day >= from && day <= until;
const [FROM, UNTIL] = [localDate('2021-01-01'), localDate('2023-06-30')];

const CASES: readonly Case[] = [
  ['everything', () => ({}), () => true],
  ['open', () => ({ state: 'open' }), (one) => one.concludedOn === null && !one.voided],
  ['concluded', () => ({ state: 'concluded' }), (one) => one.concludedOn !== null && !one.voided],
  ['voided', () => ({ state: 'voided' }), (one) => one.voided],
  ['overdue', () => ({ overdue: true }), (one) => one.overdue],
  ...[5, 30, 90].map((days): Case => [
    `due in ${days} days`,
    (day) => ({ due: { from: day, until: addDays(day, days) } }),
    (one, day) => isOwed(one) && within(one.replyDueOn, day, addDays(day, days)),
  ]),
  ['of nobody', () => ({ handler: null }), (one) => one.handler === null],
  ...HANDLERS.map((handler): Case => [
    `of ${handler}`,
    () => ({ handler }),
    (one) => one.handler === handler,
  ]),
  ...STAGES.map((stage): Case => [stage, () => ({ stage }), (one) => one.stage === stage]),
  ...CHANNELS.map((channel): Case => [channel, () => ({ channel }), (one) => one.channel === channel]),
  ['business', () => ({ category: 'business' }), (one) => one.category === 'business'],
  ...OUTCOMES.slice(0, 4).map((outcome): Case => [
    outcome,
    () => ({ outcome }),
    (one) => one.outcome === outcome,
  ]),
  [
    'received',
    () => ({ received: { from: FROM, until: UNTIL } }),
    (one) => within(one.receivedOn, FROM, UNTIL),
  ],
  [
    'concluded on',
    () => ({ concluded: { from: FROM, until: UNTIL } }),
    (one) => within(one.concludedOn, FROM, UNTIL),
  ],
  ['without proof', () => ({ serviceUnproven: true }), (one) => one.flags.includes('serviceProofMissing')],
];

const sortedOn: { readonly [S in RegisterSort]: (one: FoldedCase) => LocalDate | null } = {
  submitted: (one) => one.submittedOn,
  received: (one) => one.receivedOn,
  concluded: (one) => one.concludedOn,
  due: (one) => (isOwed(one) ? one.replyDueOn : null),
};

describe('the register by filter 台账筛选', () => {
  let database: TestDatabase;
  let views: Views;
  let made: Awaited<ReturnType<typeof randomRegister>>;
  /** By day of asking, as known now. */
  const now = new Map<LocalDate, readonly FoldedCase[]>();
  const foldedOn = (day: LocalDate) => now.get(day) ?? [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const client = new Client(database.config());
    await client.connect();
    await migrateEventStore(client);
    await client.end();
    await migrateViews(database.config());
    made = await randomRegister(120, 4);
    for (const day of DAYS_OF_ASKING) now.set(day, await foldedCases(made.store, 'A', { day }));
    const { store, vault, rulesOf } = made;
    const connection = database.config('taizhang_app');
    views = await openViews({ connection, store, vault, rulesOf, rulesVersion: randomUUID() });
  });
  afterAll(async () => {
    await views?.close();
    await database.drop();
  });

  const paged = async (question: {
    readonly filter: RegisterFilter;
    readonly day: LocalDate;
    readonly sort: RegisterSort;
    readonly knownAt?: number;
  }) => {
    const { day, ...asked } = question;
    const workingDays = Array.from({ length: 120 }, (_, at) => workingDaysAfter(calendar, day, at + 1));
    return views.read(async (reading) => {
      const lines: ReturnType<typeof expected> = [];
      const common = { agency: 'A', asking: { day, workingDays }, order: 'ascending', ...asked } as const;
      for (let after: RegisterPlace | undefined; ;) {
        const page = await reading.registerPage({ ...common, after, limit: 19 });
        lines.push(
          ...page.map(({ listed: { request, standing }, place: { on } }) => ({
            request,
            on,
            ...lineOn(standing, calendar, day),
          })),
        );
        after = page.at(-1)?.place;
        if (!after) break;
      }
      return { lines, total: await reading.countUpTo(common, 1_000) };
    });
  };

  const expected = (folded: readonly FoldedCase[], holds: Holds, sort: RegisterSort, day: LocalDate) =>
    folded
      .filter((one) => holds(one, day))
      .flatMap(({ handler, channel, submittedOn, voided, ...line }) => {
        const on = sortedOn[sort]({ handler, channel, submittedOn, voided, ...line });
        return on === null ? [] : [{ on, ...line }];
      });
  const byRequest = <One extends { readonly request?: string }>(lines: readonly One[]) =>
    lines.toSorted((a, b) => String(a.request).localeCompare(String(b.request)));

  it.each(CASES)('%s: what the events say, on any day and in any order', async (_, filterOf, holds) => {
    for (const [at, sort] of REGISTER_SORTS.entries()) {
      const day = DAYS_OF_ASKING[at % DAYS_OF_ASKING.length] ?? TODAY;
      const { lines, total } = await paged({ filter: filterOf(day), day, sort });
      const should = expected(foldedOn(day), holds, sort, day);
      expect(byRequest(lines)).toEqual(byRequest(should));
      const days = lines.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect(total).toBe(should.length);
    }
  });

  it('knows what it knew then', async () => {
    const [day] = DAYS_OF_ASKING;
    const { ordinal: head } = await made.store.head();
    for (const knownAt of [40, Math.floor(head / 3), Math.floor(head / 2)]) {
      const folded = await foldedCases(made.store, 'A', { knownAt, day });
      for (const [, filterOf, holds] of CASES.slice(0, 8)) {
        const { lines } = await paged({ filter: filterOf(day), day, sort: 'submitted', knownAt });
        expect(byRequest(lines)).toEqual(byRequest(expected(folded, holds, 'submitted', day)));
      }
    }
  });

  it('has met due days that move, and cases of the filters that matter most', () => {
    const [today, later] = DAYS_OF_ASKING;
    const moved = foldedOn(later).filter(
      ({ request, replyDueOn }) =>
        replyDueOn !== foldedOn(today).find((one) => one.request === request)?.replyDueOn,
    );
    expect(moved.length).toBeGreaterThan(1);
    const met = CASES.filter(([, , holds]) => foldedOn(today).some((one) => holds(one, today)));
    expect(met.length).toBeGreaterThan(CASES.length - 6);
  });
});
