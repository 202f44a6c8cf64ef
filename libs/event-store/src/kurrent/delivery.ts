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

/** What the index says about an append. */
interface Outlook {
  readonly known: readonly Place[];
  readonly version: number;
}

/** Undefined: the index is behind, the stream has moved or the events were stored by another try. Look again. */
type Outcome = AppendResult | undefined;

/** Looks that may end in another look, because other programs append to the same stream. */
const MOST_LOOKS = 30;
const LOOKS_FOR_A_PLACE = 12;

/**
 * How appends come into the log. What the index knows by its ids is answered; the rest is sent at the version that
 * the index shows, so KurrentDB itself refuses whatever has moved since. Whatever was not settled that way is looked
 * at again, alone, after everything in KurrentDB's log was numbered. Everything that any program ever answered is in
 * the index, so the first look needs no numbering.
 */
export class Delivery {
  constructor(private readonly parts: DeliveryParts) {}

  async deliver(batch: readonly PreparedAppend[]): Promise<readonly PromiseSettledResult<AppendResult>[]> {
    const outlook = await this.look(batch);
    const sent = await Promise.allSettled(batch.map((append) => this.send(append, outlook(append), false)));
    const stored = batch.flatMap((append, at) => (isStored(sent[at]) ? [append] : []));
    const places = await this.numbered(stored);
    return Promise.allSettled(
      batch.map(async (append, at) => {
        const outcome = sent[at];
        if (outcome?.status === 'rejected') throw asAppendFailure(append, outcome.reason);
        return settle(append, outcome?.value, places) ?? (await this.lookAgain(append));
      }),
    );
  }

  private async look(batch: readonly PreparedAppend[]): Promise<(append: PreparedAppend) => Outlook> {
    const { index } = this.parts;
    // The versions first: an event stored in between is then known by its id, and no conflict with itself.
    const versions = await index.versions(batch.map(({ stream }) => stream));
    const known = await index.known(batch.flatMap(idsOf));
    return (append) => {
      const ids = new Set(idsOf(append));
      return {
        known: known.filter(({ eventId }) => ids.has(eventId)),
        version: versions.get(append.stream) ?? 0,
      };
    };
  }

  private async send(
    append: PreparedAppend,
    { known, version }: Outlook,
    numbered: boolean,
  ): Promise<AppendResult | Written> {
    if (known.length > 0) return answerForKnown(append, known, this.parts.reader);
    const { expectedVersion: expected } = append;
    if (expected === 'any' || expected === version) return this.parts.writer.write(append, version);
    // Streams only grow: behind the index's version is a conflict for sure, ahead of it the index may be late.
    return expected < version || numbered
      ? { status: 'conflict', actualVersion: version }
      : { status: 'moved' };
  }

  private async lookAgain(append: PreparedAppend): Promise<AppendResult> {
    try {
      for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
        await this.parts.indexer.catchUp();
        const outlook = await this.look([append]);
        const sent = await this.send(append, outlook(append), true);
        const result = settle(append, sent, await this.numbered(sent.status === 'stored' ? [append] : []));
        if (result !== undefined) return result;
        await backOff(Math.min(looks, 4));
      }
    } catch (error) {
      throw asAppendFailure(append, error);
    }
    throw new AppendFailedError(append.stream, new Error('other programs append to the stream all the time'));
  }

  /** Where the last event of each append stands; all of them are stored. */
  private async numbered(stored: readonly PreparedAppend[]): Promise<ReadonlyMap<string, Place>> {
    const lastIds = stored.map((append) => idsOf(append).at(-1) ?? '');
    for (let looks = 1; ; looks += 1) {
      if (stored.length === 0) return new Map();
      await this.parts.indexer.catchUp();
      const places = await this.parts.index.known(lastIds);
      const found = new Map(places.map((place) => [`${place.stream} ${place.eventId}`, place]));
      const missing = stored.find((append) => !found.has(keyOf(append)));
      if (missing === undefined) return found;
      if (looks === LOOKS_FOR_A_PLACE)
        throw new IndexBehindError(missing.stream, idsOf(missing).at(-1) ?? '');
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

function isStored(outcome: PromiseSettledResult<AppendResult | Written> | undefined): boolean {
  return outcome?.status === 'fulfilled' && outcome.value.status === 'stored';
}

/** The answer, if what is known now says it. */
function settle(
  append: PreparedAppend,
  sent: AppendResult | Written | undefined,
  places: ReadonlyMap<string, Place>,
): Outcome {
  if (sent === undefined || sent.status === 'moved') return undefined;
  if (sent.status !== 'stored') return sent;
  const place = places.get(keyOf(append));
  if (place?.attempt !== sent.attempt) return undefined;
  return { status: 'appended', version: place.version, ordinal: place.ordinal };
}

function asAppendFailure({ stream }: PreparedAppend, error: unknown): Error {
  return error instanceof InvalidAppendError ? error : new AppendFailedError(stream, error);
}
