import { classify, rulesWith } from '@taizhang/annual-report';
import type { CaseFact, DisputeMention } from '@taizhang/annual-report';
import { readClosed, recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { historyInForce } from '@taizhang/request-case';
import { createTestDatabase } from '@test/database';
import fc from 'fast-check';
import type { ViewsOptions } from '../open-views';
import type { Reading } from '../queries/reading';
import { randomCaseload } from '../testing/random-caseload.fixture';
import { realLog } from '../testing/real-log.fixture';
import type { RealLog } from '../testing/real-log.fixture';

const AGENCIES = ['A1', 'A2', 'B1'];
const SEED = Number(process.env['TAIZHANG_SEED'] ?? 20_210_926);
const CASELOADS = 3;

const usual = rulesWith();
const own = rulesWith({
  policies: { 2024: { transfer: 'successorTakesYear' }, 2025: { conclusionDay: 'documentDate' } },
});
const rulesOf = (agency: string) => (agency === 'A1' ? usual : own);

interface Facts {
  readonly cases: readonly CaseFact[];
  readonly disputes: readonly DisputeMention[];
}

/** Every stream's own history judged by the agency's rules: no versions, no batches, no tables. */
function judged(streams: ReadonlyMap<string, readonly DecodedEvent[]>, agency: string, knownAt: number) {
  const rules = rulesOf(agency);
  const found = [...streams].map(([stream, events]) =>
    classify(historyInForce(recordedActs(events), rules.calendar, { knownAt }), stream, rules),
  );
  return {
    cases: found.flatMap(({ cases }) => cases).filter((fact) => fact.agency === agency),
    disputes: found.flatMap(({ disputes }) => disputes).filter((mention) => mention.agency === agency),
  };
}

async function answered(reading: Reading, agency: string, knownAt?: number): Promise<Facts> {
  return {
    cases: await reading.caseFacts(agency, { knownAt }),
    disputes: await reading.disputeMentions(agency, { knownAt }),
  };
}

/** In one order, which no question promises, and with nothing but what the types declare. */
function unordered({ cases, disputes }: Facts): Facts {
  const place = ({ stream, unit }: CaseFact) => `${stream} ${unit}`;
  const key = ({ kind, key: own, stream }: DisputeMention) => `${kind} ${own} ${stream}`;
  return { cases: sortedBy(cases.map(declared), place), disputes: sortedBy(disputes, key) };
}

function declared(fact: CaseFact): CaseFact {
  const { act, ordinal, on, rule } = fact.received;
  return { ...fact, received: { act, ordinal, on, rule } };
}

function sortedBy<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly Fact[] {
  return facts.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** The log as it stood at an ordinal. */
function cutAt(store: EventStore, ordinal: number): ViewsOptions['store'] {
  const known = (events: readonly StoredEvent[]) => events.filter((event) => event.ordinal <= ordinal);
  return {
    head: async () => ({ ordinal, recordedAt: null }),
    readAll: async (options) => {
      const { events } = await store.readAll(options);
      return { events: known(events), through: Math.max(options.after, known(events).at(-1)?.ordinal ?? 0) };
    },
    readStreams: async (streams) => {
      const whole = await store.readStreams(streams);
      return new Map([...whole].map(([stream, events]) => [stream, known(events)]));
    },
  };
}

async function everything(reading: Reading, knownAt?: number) {
  const known = knownAt === undefined ? {} : { knownAt };
  const agencies = await reading.agencies(known);
  const registers = [];
  for (const agency of AGENCIES) {
    registers.push(await reading.casePage(agency, { ...known, limit: 1_000 }));
    registers.push(unordered(await answered(reading, agency, knownAt)));
  }
  return { agencies, registers };
}

describe.each(fc.sample(randomCaseload, { seed: SEED, numRuns: CASELOADS }).map((it, at) => ({ it, at })))(
  `random caseload $at of seed ${SEED}`,
  ({ it: recordings, at }) => {
    let log: RealLog;
    /** Ends of appends: the only ordinals that anyone can have seen as the head. */
    let heads: readonly number[];
    const streams = new Map<string, readonly DecodedEvent[]>();
    const open = (more: Partial<ViewsOptions> = {}) =>
      log.open({ rulesOf, batchEvents: 4 + at * 9, ...more });

    beforeAll(async () => {
      log = await realLog(await createTestDatabase());
      const views = await open();
      for (const [place, recording] of recordings.entries()) {
        await log.record(recording);
        if (place % 3 === at) await views.read(async () => undefined);
      }
      const { events } = await log.store.readAll({ after: 0, limit: 100_000 });
      heads = events
        .filter((event, place) => events[place + 1]?.meta.commandId !== event.meta.commandId)
        .map(({ ordinal }) => ordinal);
      for (const stored of events) {
        if (!/^(request|dispute)-/.test(stored.stream)) continue;
        streams.set(stored.stream, [...(streams.get(stored.stream) ?? []), readClosed(stored)]);
      }
    });
    afterAll(() => log.close());

    it('holds transfers, rectifications, disputes and cases that end in many ways', async () => {
      const { events } = await log.store.readAll({ after: 0, limit: 100_000 });
      const types = new Set(events.map(({ type }) => type));
      const expected = ['CaseTransferred', 'RecordRectified', 'ReviewAccepted', 'ReplyDispatched'];
      expect([...types]).toEqual(expect.arrayContaining(expected));
      expect(events.length).toBeGreaterThan(80);
    });

    it('is judged in the views as it is judged stream by stream, now and as known at every ordinal', async () => {
      const views = await open();
      await views.read(async (reading) => {
        for (const agency of AGENCIES) {
          for (const knownAt of heads) {
            const expected = unordered(judged(streams, agency, knownAt));
            expect(unordered(await answered(reading, agency, knownAt))).toEqual(expected);
          }
          const expected = unordered(judged(streams, agency, reading.position));
          expect(unordered(await answered(reading, agency))).toEqual(expected);
        }
      });
    });

    it('reads as known at an ordinal what views of the log cut there read now', async () => {
      const views = await open();
      const some = heads.filter((_, place) => place % Math.ceil(heads.length / 6) === at);
      for (const ordinal of some) {
        const store = cutAt(log.store, ordinal);
        const cut = await open({ store, rulesVersion: `cut ${ordinal}`, batchEvents: 1_000 });
        const then = await cut.read((reading) => everything(reading));
        expect(await views.read((reading) => everything(reading, ordinal))).toEqual(then);
      }
      expect(some.length).toBeGreaterThan(3);
    });

    it('has the same rows whether it was followed act by act or folded at once', async () => {
      const followed = await (await open()).checksums();
      const folded = await open({ rulesVersion: 'at once', batchEvents: 1_000 });
      expect(await folded.checksums()).toEqual(followed);
    });
  },
);
