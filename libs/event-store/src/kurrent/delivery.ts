import { AppendFailedError, InvalidAppendError } from '../errors';
import type { AppendResult } from '../event-store';
import type { PreparedAppend } from '../prepare-append';
import { backOff } from './backoff';
import { IndexBehindError } from './errors';
import type { Indexer } from './indexer';
import { answerForKnown } from './known-events';
import type { OrdinalIndex, Place } from './ordinal-index';
import type { SourceReader } from './source-reader';
import type { SourceWriter, Written } from './source-writer';

export interface DeliveryParts {
  readonly index: OrdinalIndex;
  readonly indexer: Indexer;
  readonly reader: SourceReader;
  readonly writer: SourceWriter;
}

/** What the index says about the appends of one round. */
interface Outlook {
  readonly known: readonly Place[];
  readonly versions: ReadonlyMap<string, number>;
  /** Whether everything in KurrentDB's log was numbered before. */
  readonly upToDate: boolean;
}

type Settled = PromiseSettledResult<AppendResult>;

/** An append of a batch, with what became of it; undefined: look again. */
interface Sent {
  readonly append: PreparedAppend;
  readonly outcome: AppendResult | Written | { readonly status: 'failed'; readonly error: unknown };
}

const MOST_ROUNDS = 30;
const ROUNDS_WITHOUT_PAUSE = 3;
const LOOKS_FOR_A_PLACE = 12;
const MOVED = { status: 'moved' } as const;

/**
 * How appends come into the log, in rounds. What the index knows by its ids is answered; the rest is sent at the
 * version that the index shows, so KurrentDB itself refuses whatever has moved since. What a round does not settle
 * is looked at again after everything in KurrentDB's log was numbered. Everything that any program ever answered is
 * in the index, so the first round needs no numbering.
 */
export class Delivery {
  constructor(private readonly parts: DeliveryParts) {}

  async deliver(batch: readonly PreparedAppend[]): Promise<readonly Settled[]> {
    const settled = new Map<PreparedAppend, Settled>();
    const isOpen = (append: PreparedAppend): boolean => !settled.has(append);
    try {
      for (let round = 1; round <= MOST_ROUNDS && batch.some(isOpen); round += 1) {
        if (round > ROUNDS_WITHOUT_PAUSE) await backOff(round - ROUNDS_WITHOUT_PAUSE);
        await this.round(batch.filter(isOpen), round > 1, settled);
      }
    } catch (error) {
      for (const append of batch.filter(isOpen)) settled.set(append, failed(append, error));
    }
    const contested = new Error('other programs append to the stream all the time');
    return batch.map((append) => settled.get(append) ?? failed(append, contested));
  }

  private async round(
    open: readonly PreparedAppend[],
    upToDate: boolean,
    settled: Map<PreparedAppend, Settled>,
  ): Promise<void> {
    const sent = await this.sendAll(open, await this.look(open, upToDate));
    const places = await this.placesOf(
      sent.filter(({ outcome }) => outcome.status === 'stored').map(({ append }) => append),
    );
    for (const one of sent) {
      const answer = answerTo(one, places);
      if (answer !== undefined) settled.set(one.append, answer);
    }
  }

  private async look(open: readonly PreparedAppend[], upToDate: boolean): Promise<Outlook> {
    const { index, indexer } = this.parts;
    if (upToDate) await indexer.catchUp();
    // The versions first: an event stored in between is then known by its id, and no conflict with itself.
    const versions = await index.versions(open.map(({ stream }) => stream));
    return { versions, known: await index.known(open.flatMap(idsOf)), upToDate };
  }

  /** Streams side by side, the appends of one stream after each other; of several with one new id only the first. */
  private async sendAll(open: readonly PreparedAppend[], outlook: Outlook): Promise<readonly Sent[]> {
    const seen = new Set<string>();
    const known = new Set(outlook.known.map(({ eventId }) => eventId));
    const streams = new Map<string, PreparedAppend[]>();
    const later: Sent[] = [];
    for (const append of open) {
      const ids = idsOf(append);
      if (ids.some((id) => seen.has(id))) later.push({ append, outcome: MOVED });
      else streams.set(append.stream, [...(streams.get(append.stream) ?? []), append]);
      for (const id of ids) if (!known.has(id)) seen.add(id);
    }
    const sent = await Promise.all([...streams.values()].map((appends) => this.sendStream(appends, outlook)));
    return [...sent.flat(), ...later];
  }

  private async sendStream(appends: readonly PreparedAppend[], outlook: Outlook): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    let version = outlook.versions.get(appends[0]?.stream ?? '') ?? 0;
    for (const append of appends) {
      const outcome = await this.send(append, version, outlook).catch((error: unknown) => ({
        status: 'failed' as const,
        error,
      }));
      sent.push({ append, outcome });
      if (outcome.status === 'stored') version += append.events.length;
    }
    return sent;
  }

  private async send(
    append: PreparedAppend,
    version: number,
    { known, upToDate }: Outlook,
  ): Promise<AppendResult | Written> {
    const ids = new Set(idsOf(append));
    const own = known.filter(({ eventId }) => ids.has(eventId));
    if (own.length > 0) return answerForKnown(append, own, this.parts.reader);
    const { expectedVersion: expected } = append;
    if (expected === 'any' || expected === version) return this.parts.writer.write(append, version);
    // Streams only grow: behind the index's version is a conflict for sure, ahead of it the index may be late.
    return expected < version || upToDate ? { status: 'conflict', actualVersion: version } : MOVED;
  }

  /** Where the last event of each append stands, all of them being stored. */
  private async placesOf(stored: readonly PreparedAppend[]): Promise<ReadonlyMap<string, Place>> {
    const lastIds = stored.map((append) => idsOf(append).at(-1) ?? '');
    for (let looks = 1; ; looks += 1) {
      if (stored.length === 0) return new Map();
      await this.parts.indexer.catchUp();
      const places = await this.parts.index.known(lastIds);
      const found = new Map(places.map((place) => [`${place.stream} ${place.eventId}`, place]));
      const missing = stored.find((append) => !found.has(keyOf(append)));
      if (missing === undefined) return found;
      if (looks === LOOKS_FOR_A_PLACE) throw new IndexBehindError(missing.stream, keyOf(missing));
      await backOff(looks);
    }
  }
}

function idsOf({ events }: PreparedAppend): readonly string[] {
  return events.map(({ eventId }) => eventId);
}

function keyOf(append: PreparedAppend): string {
  return `${append.stream} ${idsOf(append).at(-1)}`;
}

function answerTo({ append, outcome }: Sent, places: ReadonlyMap<string, Place>): Settled | undefined {
  if (outcome.status === 'moved') return undefined;
  if (outcome.status === 'failed') return failed(append, outcome.error);
  if (outcome.status !== 'stored') return { status: 'fulfilled', value: outcome };
  const place = places.get(keyOf(append));
  // Stored, but by another try: as the next round will find, these events were known already.
  if (place?.attempt !== outcome.attempt) return undefined;
  const { version, ordinal } = place;
  return { status: 'fulfilled', value: { status: 'appended', version, ordinal } };
}

function failed({ stream }: PreparedAppend, error: unknown): PromiseRejectedResult {
  const reason = error instanceof InvalidAppendError ? error : new AppendFailedError(stream, error);
  return { status: 'rejected', reason };
}
