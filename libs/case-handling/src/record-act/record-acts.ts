import { canonicalJson } from '../codec/content-hash';
import type { DecodedEvent } from '../codec/decode';
import { sameContent } from '../codec/same-content';
import { allotNumber } from '../numbering/allot-number';
import { needsNumber } from '../numbering/number-unnumbered';
import { isRequestAct } from '../schemas/events';
import type { RecordableAct } from '../schemas/events';
import { placeOf } from '../streams/places';
import type { Place } from '../streams/places';
import { appendActs, pointSuccessors } from './append-acts';
import type { Recording } from './append-acts';
import { decideActs } from './decide-acts';
import type { Proposal, Proposing, RefusedProposal } from './decide-acts';
import { loadStream, successorsNamedIn } from './load-stream';
import type { LoadedStream } from './load-stream';
import { CommandIdReusedError } from './ports';
import type { WritePorts } from './ports';
import { untilUncontested } from './until-uncontested';

/** Acts to record under one agency, on one request or (without `request`) on the agency or a dispute of its own. */
export interface RecordCommand extends Recording, Proposing {
  readonly agency: string;
  readonly request: string | null;
  readonly acts: readonly RecordableAct[];
  /** The version that the writer saw; without it the acts are decided upon whatever stands by then. */
  readonly expectedVersion?: number;
}

export type RecordAnswer =
  | {
      /** `recorded` also answers the same command sent again, with the same version and number. */
      readonly status: 'recorded';
      readonly stream: string;
      readonly version: number;
      readonly ordinal: number;
      /** 受理编号, when the command opened a case. */
      readonly number: string | null;
    }
  | { readonly status: 'refused'; readonly refused: readonly RefusedProposal[] }
  | { readonly status: 'changed'; readonly actualVersion: number };

/**
 * The one way into a stream: load, decide on the history in force, append at the version it was read at; when
 * another writer was faster, load and decide again. Safe to repeat with the same command id.
 * @throws StreamContestedError when other writers were faster every time; nothing was stored.
 * @throws CommandIdReusedError when the command id belongs to other acts.
 */
export async function recordActs(command: RecordCommand, ports: WritePorts): Promise<RecordAnswer> {
  const place = placeOfAll(command);
  const contested = `the stream of ${place.kind} ${place.agency}`;
  return untilUncontested(contested, () => attemptOnce(place, command, ports), ports.standBack);
}

/** Null when another writer was faster. */
async function attemptOnce(
  place: Place,
  command: RecordCommand,
  ports: WritePorts,
): Promise<RecordAnswer | null> {
  const loaded = await loadStream(place, ports);
  if (ofCommand(loaded, command).length > 0) return answered(loaded, command, ports);
  if (command.expectedVersion !== undefined && command.expectedVersion !== loaded.version) {
    return { status: 'changed', actualVersion: loaded.version };
  }
  const proposals = command.acts.map((act) => ({ agency: command.agency, act }));
  const { accepted, refused } = decideActs(place, loaded.events, proposals, command);
  if (refused.length > 0) return { status: 'refused', refused };
  const append = { place, stream: loaded.stream, version: loaded.version, accepted };
  const taken = await pointSuccessors(append, command, ports);
  if (taken !== null) return { status: 'refused', refused: keyTaken(accepted, taken) };
  const result = await appendActs(append, command, ports);
  if (result.status === 'conflict') return null;
  if (result.status === 'idTaken') throw new CommandIdReusedError(loaded.stream, result.eventId);
  return answered(await loadStream(place, ports), command, ports);
}

/** The one place that all acts of a command belong to. */
export function placeOfAll({
  agency,
  request,
  acts,
}: Pick<RecordCommand, 'agency' | 'request' | 'acts'>): Place {
  const places = acts.map((act) => placeOf({ agency, request, act }));
  const [place] = places;
  if (!place || places.some((other) => canonicalJson(other) !== canonicalJson(place))) {
    throw new TypeError('A command records at least one act, and all its acts belong to one place.');
  }
  return place;
}

function ofCommand({ events }: LoadedStream, { commandId, agency }: RecordCommand): readonly DecodedEvent[] {
  return events.filter(({ stored: { meta } }) => meta.commandId === commandId && meta.agency === agency);
}

/** What the command's own events answer, now or when it is sent again. */
async function answered(
  loaded: LoadedStream,
  command: RecordCommand,
  ports: WritePorts,
): Promise<RecordAnswer> {
  const own = ofCommand(loaded, command);
  const last = own.at(-1);
  if (!last || !sameActs(own, command))
    throw new CommandIdReusedError(loaded.stream, last?.stored.eventId ?? '?');
  const { version, ordinal } = last.stored;
  const opening = own.find(({ stored, body }) => needsNumber(stored, body));
  const number = opening ? await allotNumber(opening.stored, ports) : sourceNumberIn(own);
  return { status: 'recorded', stream: loaded.stream, version, ordinal, number };
}

function sourceNumberIn(events: readonly DecodedEvent[]): string | null {
  const opening = events.find(({ body }) => body.act === 'ApplicationSubmitted');
  return opening?.body.act === 'ApplicationSubmitted' ? (opening.body.number ?? null) : null;
}

/** Whether the command's events say what the command says, as far as they can still be read. */
function sameActs(own: readonly DecodedEvent[], { acts }: RecordCommand): boolean {
  const unfound = acts.filter((act) => !own.some(({ body }) => sameContent(body, act)));
  return own.length === acts.length && unfound.length === 0;
}

/** The acts that would pass the case on to an agency that has another case under its key. */
export function keyTaken(accepted: readonly Proposal[], successor: string): readonly RefusedProposal[] {
  const refusal = { code: 'KeyTakenAtSuccessor', field: 'toAgency' } as const;
  const passing = accepted.filter(
    ({ act }) => isRequestAct(act) && successorsNamedIn(act).includes(successor),
  );
  return passing.map((proposal) => ({ proposal, refusal }));
}
