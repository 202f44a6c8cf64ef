import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { identifier, recordedEvent, streamName } from './messages';
import type { Server } from './server';
import type { RecordedEvent } from './source-log';
import { faultEnding } from './statuses';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

type Options = ReadReq.Options;
type Place = number | 'start' | 'end';
type Measure = (event: RecordedEvent) => number;

const BACKWARDS = ReadReq.Options.ReadDirection.BACKWARDS;

export function passes(options: Options): (event: RecordedEvent) => boolean {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = new RegExp(expression?.getRegex() ?? '');
  const test = (text: string) =>
    prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  const onStream = filter.hasStreamIdentifier();
  return ({ stream, type }) => test(onStream ? stream : type);
}

/** Index of the first event whose measure reaches the place, by halving; events stand in its order. */
function firstFrom(events: readonly RecordedEvent[], place: number, measure: Measure): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = events[middle];
    if (event !== undefined && measure(event) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startIndex(
  events: readonly RecordedEvent[],
  place: Place,
  measure: Measure,
  backwards: boolean,
): number {
  if (place === 'start') return backwards ? -1 : 0;
  if (place === 'end') return backwards ? events.length - 1 : events.length;
  const from = firstFrom(events, place, measure);
  const there = events[from];
  return backwards && (there === undefined || measure(there) > place) ? from - 1 : from;
}

interface Pass {
  readonly from: number;
  readonly step: 1 | -1;
  readonly count: number;
  readonly wanted: (event: RecordedEvent) => boolean;
}

function* walk(
  events: readonly RecordedEvent[],
  { from, step, count, wanted }: Pass,
): Generator<RecordedEvent> {
  let left = count;
  for (let at = from; left > 0; at += step) {
    const event = events[at];
    if (event === undefined) return;
    if (!wanted(event)) continue;
    left -= 1;
    yield event;
  }
}

function placeIn(option: { hasStart(): boolean; hasEnd(): boolean }, place: number): Place {
  if (option.hasStart()) return 'start';
  return option.hasEnd() ? 'end' : place;
}

/** From the place that the reader names, that place included, in the reader's direction. Undefined: no such stream. */
function eventsOf(server: Server, options: Options): Generator<RecordedEvent> | undefined {
  const backwards = options.getReadDirection() === BACKWARDS;
  const pass = {
    step: backwards ? -1 : 1,
    count: Number(options.getCount()),
    wanted: passes(options),
  } as const;
  const own = options.getStream();
  if (own === undefined) {
    const all = options.getAll();
    const place = all === undefined ? 'start' : placeIn(all, Number(all.getPosition()?.getCommitPosition()));
    const from = startIndex(server.events, place, ({ position }) => position, backwards);
    return walk(server.events, { ...pass, from });
  }
  const events = server.stream(streamName(own.getStreamIdentifier()));
  if (events.length === 0) return undefined;
  const from = startIndex(
    events,
    placeIn(own, Number(own.getRevision())),
    ({ revision }) => revision,
    backwards,
  );
  return walk(events, { ...pass, from });
}

function answerRead(server: Server, call: ReadCall, options: Options): void {
  const events = eventsOf(server, options);
  if (events === undefined) {
    const name = identifier(streamName(options.getStream()?.getStreamIdentifier()));
    call.write(new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(name)));
  } else {
    for (const event of events) call.write(recordedEvent(event));
  }
  call.end();
}

/** A page of a stream or of the log, or a subscription. */
export function read(server: Server, call: ReadCall): void {
  call.on('error', () => undefined);
  const options = call.request.getOptions() ?? new ReadReq.Options();
  if (options.hasSubscription()) {
    server.subscriptions.open(call, options);
    return;
  }
  const fault = server.faults.takeForRead();
  if (fault === undefined) answerRead(server, call, options);
  else if (fault !== 'stall') call.emit('error', faultEnding(fault, server.leader()));
}

/** What a subscriber to the log has not had yet; a position is exclusive. */
export function backlog(server: Server, options: Options): Iterable<RecordedEvent> {
  if (options.getAll()?.hasEnd() === true) return [];
  const position = options.getAll()?.getPosition();
  const after = position === undefined ? -1 : Number(position.getCommitPosition());
  const from = firstFrom(server.events, after + 1, (event) => event.position);
  return walk(server.events, { from, step: 1, count: Number.POSITIVE_INFINITY, wanted: passes(options) });
}
