import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { identifier, recordedEvent, streamName } from './messages';
import type { Server } from './server';
import type { RecordedEvent } from './source-log';
import { faultEnding } from './statuses';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

type Options = ReadReq.Options;

const BACKWARDS = ReadReq.Options.ReadDirection.BACKWARDS;

function passes(options: Options): (event: RecordedEvent) => boolean {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = new RegExp(expression?.getRegex() ?? '');
  const test = (text: string) =>
    prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  return ({ stream, type }) => test(filter.hasStreamIdentifier() ? stream : type);
}

/** Everything from the place that the reader names, in the reader's direction. That place itself is included. */
function fromPlace(
  events: readonly RecordedEvent[],
  from: { readonly place: number | 'start' | 'end'; readonly of: (event: RecordedEvent) => number },
  backwards: boolean,
): readonly RecordedEvent[] {
  const { place, of } = from;
  const ordered = backwards ? events.toReversed() : events;
  if (place === 'start') return backwards ? [] : ordered;
  if (place === 'end') return backwards ? ordered : [];
  return ordered.filter((event) => (backwards ? of(event) <= place : of(event) >= place));
}

function placeIn(
  option: { hasStart(): boolean; hasEnd(): boolean },
  place: number,
): number | 'start' | 'end' {
  if (option.hasStart()) return 'start';
  return option.hasEnd() ? 'end' : place;
}

function ofStream(server: Server, options: Options): readonly RecordedEvent[] | undefined {
  const own = options.getStream();
  const events = server.stream(streamName(own?.getStreamIdentifier()));
  if (own === undefined || events.length === 0) return undefined;
  const place = placeIn(own, Number(own.getRevision()));
  return fromPlace(
    events,
    { place, of: ({ revision }) => revision },
    options.getReadDirection() === BACKWARDS,
  );
}

function ofAll(server: Server, options: Options): readonly RecordedEvent[] {
  const all = options.getAll();
  const place = all === undefined ? 'start' : placeIn(all, Number(all.getPosition()?.getCommitPosition()));
  const backwards = options.getReadDirection() === BACKWARDS;
  return fromPlace(server.events, { place, of: ({ position }) => position }, backwards).filter(
    passes(options),
  );
}

function answerRead(server: Server, call: ReadCall, options: Options): void {
  const events = options.hasStream() ? ofStream(server, options) : ofAll(server, options);
  if (events === undefined) {
    const name = identifier(streamName(options.getStream()?.getStreamIdentifier()));
    call.write(new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(name)));
  } else {
    for (const event of events.slice(0, Number(options.getCount()))) call.write(recordedEvent(event));
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
export function backlog(server: Server, options: Options): readonly RecordedEvent[] {
  const position = options.getAll()?.getPosition();
  const after = position === undefined ? -1 : Number(position.getCommitPosition());
  if (options.getAll()?.hasEnd() === true) return [];
  return server.events.filter((event) => event.position > after).filter(passes(options));
}

export { passes };
