import { allottedNumber, isDisclosureAct, readClosed } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import type { AgencyRow, AllottedNumberRow, DisclosureActRow, ImportRunRow } from '../tables';
import { projectStream } from './project-stream';
import type { RulesOf, StreamChanges } from './project-stream';

type Unbuilt<Row> = Omit<Row, 'build'>;

/** Everything that a slice of the log changes. */
export interface SliceChanges {
  readonly streams: readonly StreamChanges[];
  readonly numbers: readonly Unbuilt<AllottedNumberRow>[];
  readonly disclosureActs: readonly Unbuilt<DisclosureActRow>[];
  readonly agencies: readonly Unbuilt<AgencyRow>[];
  readonly imports: readonly Unbuilt<ImportRunRow>[];
  readonly importsFinished: readonly string[];
}

export interface Slice {
  readonly after: number;
  readonly through: number;
  readonly events: readonly StoredEvent[];
}

/** Reads what the slice touches and folds it with the rules. Texts stay sealed. */
export async function projectSlice(slice: Slice, store: EventStore, rulesOf: RulesOf): Promise<SliceChanges> {
  const { after, through, events } = slice;
  const folded = events.filter(({ stream }) => /^(request|dispute)-/.test(stream));
  const streams = await store.readStreams([...new Set(folded.map(({ stream }) => stream))]);
  const others = events.filter((event) => !folded.includes(event)).map(readClosed);
  return {
    streams: [...streams.values()].map((whole) =>
      projectStream(
        whole.filter(({ ordinal }) => ordinal <= through),
        after,
        rulesOf,
      ),
    ),
    ...ofAgencies(events, others),
    ...ofImports(others),
  };
}

function ofAgencies(events: readonly StoredEvent[], others: readonly DecodedEvent[]) {
  return {
    agencies: agencyRows(events, others),
    numbers: others.flatMap(({ stored, body }) =>
      body.act === 'NumberAllotted' ? [{ stream: body.request, number: allottedNumber(stored) }] : [],
    ),
    disclosureActs: others.flatMap(({ stored, body }) =>
      isDisclosureAct(body) ? [{ agency: stored.meta.agency, ordinal: stored.ordinal, act: body }] : [],
    ),
  };
}

/** Agencies come into being by their first act, whatever it is; the naming from the latest day names them. */
function agencyRows(
  events: readonly StoredEvent[],
  others: readonly DecodedEvent[],
): readonly Unbuilt<AgencyRow>[] {
  const known = new Map<string, Unbuilt<AgencyRow>>();
  for (const { ordinal, meta, stream } of events) {
    if (stream.startsWith('import-') || known.has(meta.agency)) continue;
    known.set(meta.agency, { agency: meta.agency, knownFrom: ordinal, name: null, namedFrom: null });
  }
  for (const { stored, body } of others) {
    if (body.act !== 'AgencyNamed') continue;
    const agency = known.get(stored.meta.agency);
    if (agency && (agency.namedFrom ?? '') <= body.from) {
      known.set(agency.agency, { ...agency, name: body.name, namedFrom: body.from });
    }
  }
  return [...known.values()];
}

function ofImports(others: readonly DecodedEvent[]) {
  return {
    imports: others.flatMap(({ stored, body }) =>
      body.act === 'ImportStarted'
        ? [{ stream: stored.stream, agencies: body.agencies, startedAt: stored.recordedAt, finished: false }]
        : [],
    ),
    importsFinished: others.flatMap(({ stored, body }) =>
      body.act === 'ImportFinished' ? [stored.stream] : [],
    ),
  };
}
