import type { AppendResult, Lane, NewEvent } from '@taizhang/event-store';
import { openEvent, sealAll } from '../codec/encode';
import type { OpenEvent } from '../codec/encode';
import { isRequestAct } from '../schemas/events';
import { eventIdOf, idFrom, requestStream } from '../streams/places';
import type { Place } from '../streams/places';
import type { Proposal } from './decide-acts';
import { successorsNamedIn } from './load-stream';
import type { WritePorts } from './ports';

/** Who records, under which command, and what led to it. */
export interface Recording {
  readonly commandId: string;
  readonly recordedBy: string;
  /** What the command followed from; by default itself. */
  readonly causationId?: string;
  readonly lane?: Lane;
}

/** Accepted acts, and where they go. */
export interface Append {
  readonly place: Place;
  readonly stream: string;
  readonly version: number;
  readonly accepted: readonly Proposal[];
}

/** The acts as events whose texts still lie open. The n-th act of a command always has the same event id. */
export function openActs(
  { place, stream, accepted }: Append,
  { commandId, recordedBy, causationId = commandId }: Recording,
  ports: Pick<WritePorts, 'vault'>,
): readonly OpenEvent[] {
  const request = place.kind === 'request' ? place.request : null;
  return accepted.map(({ agency, act }, index) => {
    const eventId = eventIdOf(place.agency, commandId, index);
    const envelope = { eventId, stream, agency, recordedBy, commandId, causationId, request };
    return openEvent(act, envelope, (text) => ports.vault.fingerprint(text));
  });
}

/** Stores the acts of one command, or none of them. */
export async function appendActs(
  append: Append,
  recording: Recording,
  ports: WritePorts,
): Promise<AppendResult> {
  const events = await sealAll(openActs(append, recording, ports), ports.vault);
  return appendSealed(append, events, recording, ports);
}

export async function appendSealed(
  { stream, version }: Append,
  events: readonly NewEvent[],
  { lane }: Recording,
  { store }: WritePorts,
): Promise<AppendResult> {
  return store.append({ stream, expectedVersion: version, events, ...(lane ? { lane } : {}) });
}

/**
 * Where acts pass a case on, points the successor's own stream to the history before the transfer is stored: a
 * crash between the two leaves a pointer without effect, never a case that its successor cannot find.
 * @returns the successor's agency whose key is taken by another case, or null.
 */
export async function pointSuccessors(
  { place, stream, accepted }: Append,
  recording: Recording,
  ports: WritePorts,
): Promise<string | null> {
  if (place.kind !== 'request') return null;
  for (const { agency, successor, own } of passedOn(place.request, stream, accepted)) {
    const pointer = await pointerEvent({ agency, successor, own, stream }, recording, ports);
    const { status } = await ports.store.append({ stream: own, expectedVersion: 0, events: pointer });
    if (status === 'conflict' || status === 'idTaken') return successor;
  }
  return null;
}

/** The same question without storing anything: whose key is taken, so that the transfer will be refused. */
export async function successorTaken(
  { place, stream, accepted }: Append,
  { store }: Pick<WritePorts, 'store'>,
): Promise<string | null> {
  if (place.kind !== 'request') return null;
  for (const { successor, own } of passedOn(place.request, stream, accepted)) {
    const [first] = await store.readStream(own, { limit: 1 });
    if (first && first.eventId !== pointerId(stream, own)) return successor;
  }
  return null;
}

function passedOn(request: string, stream: string, accepted: readonly Proposal[]) {
  return accepted.flatMap(({ agency, act }) =>
    (isRequestAct(act) ? successorsNamedIn(act) : [])
      .map((successor) => ({ agency, successor, own: requestStream(successor, request) }))
      .filter(({ own }) => own !== stream),
  );
}

/** Made from what it says, so that the same pointer is appended once, by whatever command. */
const pointerId = (stream: string, own: string) => idFrom('CaseAssumed', stream, own);

interface Pointer {
  readonly agency: string;
  readonly successor: string;
  readonly own: string;
  readonly stream: string;
}

function pointerEvent(
  { agency, successor, own, stream }: Pointer,
  recording: Recording,
  { vault }: WritePorts,
) {
  const { commandId, recordedBy, causationId = commandId } = recording;
  const eventId = pointerId(stream, own);
  const envelope = { eventId, stream: own, agency: successor, recordedBy, commandId, causationId };
  const body = { act: 'CaseAssumed', fromAgency: agency, stream } as const;
  return sealAll([openEvent(body, envelope, (text) => vault.fingerprint(text))], vault);
}
