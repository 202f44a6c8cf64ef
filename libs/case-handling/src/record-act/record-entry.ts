import { openEvents } from '../codec/decode';
import type { DecodedEvent } from '../codec/decode';
import { openEvent, sealAll } from '../codec/encode';
import { sameContent } from '../codec/same-content';
import type { AgencyNamed, AgencyPlaced } from '../schemas/agency';
import type { PersonErased } from '../schemas/bookkeeping';
import type { CalendarAct } from '../schemas/calendar';
import type { LetterAct } from '../schemas/letters';
import type { AccountAct } from '../schemas/staff';
import { eventIdOf } from '../streams/places';
import { CommandIdReusedError } from './ports';
import type { WritePorts } from './ports';
import { untilUncontested } from './until-uncontested';

/** What streams hold whose rules are not those of a request, a dispute or table two. */
export type Entry = CalendarAct | AccountAct | AgencyNamed | AgencyPlaced | LetterAct | PersonErased;

/** One fact for one stream: `calendar`, `account-<id>`, `agency-<code>`, `letter-settings-<code>`, `person-<id>`. */
export interface EntryCommand<Code extends string = string> {
  readonly stream: string;
  /** In whose name it is recorded; with the command id it makes the event's id. */
  readonly agency: string;
  readonly body: Entry;
  /** One command, one entry: the same id sent again answers alike and stores nothing. */
  readonly commandId: string;
  readonly recordedBy: string;
  readonly causationId?: string;
  /** The version that the writer saw; without it the entry is decided upon whatever stands by then. */
  readonly expectedVersion?: number;
  /** The stream's own rule over everything that stands in it: why not, or null. Called again after a lost race. */
  readonly decide: (events: readonly DecodedEvent[]) => Code | null;
}

export type EntryAnswer<Code extends string = string> =
  | { readonly status: 'recorded'; readonly version: number; readonly ordinal: number }
  | { readonly status: 'refused'; readonly code: Code }
  | { readonly status: 'changed'; readonly actualVersion: number };

/**
 * The way into a stream that has rules of its own: read, decide, append at the version it was read at; when another
 * writer was faster, read and decide again.
 * @throws StreamContestedError when other writers were faster every time; nothing was stored.
 * @throws CommandIdReusedError when the command id belongs to another entry.
 */
export function recordEntry<Code extends string>(
  command: EntryCommand<Code>,
  ports: WritePorts,
): Promise<EntryAnswer<Code>> {
  return untilUncontested(command.stream, () => attemptOnce(command, ports), ports.standBack);
}

async function attemptOnce<Code extends string>(
  command: EntryCommand<Code>,
  ports: WritePorts,
): Promise<EntryAnswer<Code> | null> {
  const events = await openEvents(await ports.store.readStream(command.stream), ports.vault);
  const own = events.find(({ stored }) => stored.eventId === idOf(command));
  if (own) return answered(own, command);
  const version = events.at(-1)?.stored.version ?? 0;
  if (command.expectedVersion !== undefined && command.expectedVersion !== version) {
    return { status: 'changed', actualVersion: version };
  }
  const code = command.decide(events);
  return code === null ? append(command, version, ports) : { status: 'refused', code };
}

/** Null when another writer was faster. */
async function append<Code extends string>(
  command: EntryCommand<Code>,
  expectedVersion: number,
  ports: WritePorts,
): Promise<EntryAnswer<Code> | null> {
  const { stream, agency, recordedBy, commandId, causationId = commandId } = command;
  const envelope = { eventId: idOf(command), stream, agency, recordedBy, commandId, causationId };
  const entry = openEvent(command.body, envelope, (text) => ports.vault.fingerprint(text));
  const events = await sealAll([entry], ports.vault);
  const result = await ports.store.append({ stream, expectedVersion, events });
  if (result.status === 'conflict') return null;
  if (result.status === 'idTaken') throw new CommandIdReusedError(stream, result.eventId);
  return { status: 'recorded', version: result.version, ordinal: result.ordinal };
}

function answered<Code extends string>(
  { stored, body }: DecodedEvent,
  command: EntryCommand<Code>,
): EntryAnswer<Code> {
  if (!sameContent(body, command.body)) throw new CommandIdReusedError(command.stream, stored.eventId);
  return { status: 'recorded', version: stored.version, ordinal: stored.ordinal };
}

function idOf({ agency, commandId }: Pick<EntryCommand, 'agency' | 'commandId'>): string {
  return eventIdOf(agency, commandId, 0);
}
