import type { Act } from '@taizhang/request-case';
import { openEvents } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import { groupBy } from '../streams/group-by';
import { isRequestAct } from '../schemas/events';
import { streamOf } from '../streams/places';
import type { Place } from '../streams/places';
import type { WritePorts } from './ports';

/** The history of a place, opened, and the version it was read at. */
export interface LoadedStream {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly DecodedEvent[];
}

/** Reads the history that the place's acts belong to; after a transfer that is the first agency's stream. */
export async function loadStream(place: Place, ports: WritePorts): Promise<LoadedStream> {
  const [loaded] = await loadStreams([place], ports);
  return loaded ?? loadedFrom(streamOf(place), []);
}

/** The same for many places at once: two reads of the store and two of the vault at most. */
export async function loadStreams(
  places: readonly Place[],
  ports: WritePorts,
): Promise<readonly LoadedStream[]> {
  const own = await readOpened(places.map(streamOf), ports);
  const elsewhere = own.flatMap(({ events }) => pointerIn(events) ?? []);
  if (elsewhere.length === 0) return own;
  const assumed = new Map((await readOpened(elsewhere, ports)).map((loaded) => [loaded.stream, loaded]));
  return own.map((loaded, index) => {
    const target = assumed.get(pointerIn(loaded.events) ?? '');
    const agency = places[index]?.agency ?? '';
    return target && holdsTransferTo(agency, target.events) ? target : loaded;
  });
}

async function readOpened(
  streams: readonly string[],
  { store, vault }: WritePorts,
): Promise<readonly LoadedStream[]> {
  const read = await store.readStreams([...new Set(streams)]);
  const opened = groupBy(await openEvents([...read.values()].flat(), vault), ({ stored }) => stored.stream);
  return streams.map((stream) => loadedFrom(stream, opened.get(stream) ?? []));
}

function loadedFrom(stream: string, events: readonly DecodedEvent[]): LoadedStream {
  return { stream, version: events.at(-1)?.stored.version ?? 0, events };
}

/** The stream that a successor's own stream points to; null once it holds acts of its own. */
export function pointerIn(events: readonly Pick<DecodedEvent, 'body'>[]): string | null {
  const pointers = events.flatMap(({ body }) => (body.act === 'CaseAssumed' ? [body.stream] : []));
  return pointers.length === events.length ? (pointers[0] ?? null) : null;
}

/** A pointer without its transfer is what a crash between the two left behind: it has no effect. */
function holdsTransferTo(agency: string, events: readonly DecodedEvent[]): boolean {
  return events.some(({ body }) => isRequestAct(body) && successorsNamedIn(body).includes(agency));
}

/** The agencies that an act makes successors: by the transfer, or by putting its successor right. */
export function successorsNamedIn(act: Act): readonly string[] {
  if (act.act === 'CaseTransferred') return [act.toAgency];
  const rectified =
    act.act === 'RecordRectified' && act.rectifies === 'CaseTransferred' ? act.set?.toAgency : null;
  return rectified ? [rectified] : [];
}
