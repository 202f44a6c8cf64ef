import { book, classify, countedIn, disputeFacts, formOf, rulesWith } from '@taizhang/annual-report';
import type { BookedYear, DisputeMention, Seal } from '@taizhang/annual-report';
import { InMemoryKeyVault, openEvents, recordActs, recordedActs } from '@taizhang/case-handling';
import type { LedgerAct } from '@taizhang/case-handling';
import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import {
  clocksOf,
  foldCase,
  historyInForce,
  holderFor,
  partOf,
  registerLineOf,
} from '@taizhang/request-case';
import type { RecordedAct } from '@taizhang/request-case';
import type { PreviewPorts } from '@taizhang/wiring';

export const RULES = rulesWith();

/** A vault that says how often it was asked to make keys. */
class CountingVault extends InMemoryKeyVault {
  made = 0;

  override dataKeys(ids: readonly string[], options: { readonly create: boolean }) {
    if (options.create) this.made += 1;
    return super.dataKeys(ids, options);
  }
}

/** The write path over a log in memory, and everything that is derived from that log, told the long way round. */
export function recordedWorld(today: LocalDate) {
  const store = new InMemoryEventStore({ now: () => Date.UTC(2026, 11, 31) });
  const vault = new CountingVault();
  const seals = new Map<string, readonly Seal[]>();
  const office = { today, calendar: RULES.calendar };
  let commands = 0;

  /** Everything that stands in the log, read once at every head. */
  let known = { head: -1, streams: new Map<string, readonly RecordedAct[]>() };
  async function streams(): Promise<ReadonlyMap<string, readonly RecordedAct[]>> {
    const { ordinal: head } = await store.head();
    if (known.head !== head) known = { head, streams: await readStreams() };
    return known.streams;
  }
  async function readStreams(): Promise<Map<string, readonly RecordedAct[]>> {
    const { events } = await store.readAll({ after: 0, limit: 100_000, categories: ['request'] });
    const opened = await openEvents(events, vault);
    const names = new Set(opened.map(({ stored }) => stored.stream));
    const of = (stream: string) => recordedActs(opened.filter(({ stored }) => stored.stream === stream));
    return new Map([...names].map((stream) => [stream, of(stream)]));
  }
  const said = async () =>
    [...(await streams())].map(([stream, recorded]) =>
      classify(historyInForce(recorded, RULES.calendar), stream, RULES),
    );
  const mentionsOf = async (agency: string): Promise<readonly DisputeMention[]> =>
    (await said()).flatMap(({ disputes }) => disputes).filter((one) => one.agency === agency);

  /** The agency's whole report, every case of it. */
  async function books(agency: string, sealed: readonly Seal[]): Promise<readonly BookedYear[]> {
    const cases = (await said()).flatMap((one) => one.cases).filter((one) => one.agency === agency);
    const disputes = disputeFacts(await mentionsOf(agency), RULES);
    return book({ cases, disputes }, sealed, yearOf(today), RULES);
  }

  /** What the agency's page says of one case on a day. */
  async function pageOf(agency: string, stream: string, asOf: LocalDate) {
    const { acts } = partOf((await streams()).get(stream) ?? [], agency, RULES.calendar);
    const request = foldCase(historyInForce(acts, RULES.calendar, { asOf }));
    const holds = request.submission !== null && holderFor(request, agency) !== undefined;
    return {
      line: holds ? registerLineOf(request, agency, RULES.calendar, asOf) : null,
      clocks: holds ? clocksOf(request, agency, RULES.calendar, asOf) : [],
    };
  }

  const ports: PreviewPorts = {
    store,
    vault,
    standBack: () => Promise.resolve(),
    rulesOf: () => RULES,
    mentionsOf,
    sealsOf: async (agency) => seals.get(agency) ?? [],
  };
  return {
    store,
    vault,
    office,
    ports,
    streams,
    record: (agency: string, request: string, acts: readonly LedgerAct[], day: LocalDate = today) => {
      commands += 1;
      const command = { agency, request, acts, commandId: `c-${commands}`, recordedBy: 'test' };
      return recordActs({ ...command, ...office, today: day }, ports);
    },
    async seal(agency: string, year: number) {
      const { ordinal } = await store.head();
      const before = seals.get(agency) ?? [];
      const sealed = (await books(agency, before)).filter((one) => one.year <= year);
      seals.set(agency, [...before, { year, ordinal, books: sealed }]);
    },
    pageOf,
    /** What the agency's page and reports say of one case. */
    async answersOf(agency: string, stream: string) {
      const own = seals.get(agency) ?? [];
      const cells = cellsOf(await books(agency, own), stream);
      return {
        ...(await pageOf(agency, stream, today)),
        cells,
        known: own.length === 0 ? cells : cellsOf(await books(agency, []), stream),
        sealed: own.map(({ year }) => year),
      };
    },
  };
}

export type CaseAnswers = Awaited<ReturnType<ReturnType<typeof recordedWorld>['answersOf']>>;

function cellsOf(books: readonly BookedYear[], stream: string): readonly string[] {
  return books
    .flatMap((year) => {
      const form = formOf(year.year);
      return form ? countedIn(year, stream, form).map(({ cell }) => `${year.year} ${cell}`) : [];
    })
    .toSorted();
}
