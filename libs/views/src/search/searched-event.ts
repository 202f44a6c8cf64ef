import { ERASED, keysByOwner, openEvents, readClosed } from '@taizhang/case-handling';
import type { EventBody, KeyVault } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import type { ApplicationSubmitted, RecordedAct } from '@taizhang/request-case';
import type { TextOwner } from '../entities/search-text';
import { piecesOf } from './fingerprints';
import type { Fingerprints } from './fingerprints';

/** The fingerprints of what an event says for one owner, as they stand in no agency's month yet. */
export interface PrintedTexts {
  /** The data key that the texts are sealed under. */
  readonly keyId: string;
  readonly whole: string | null;
  readonly pieces: readonly string[];
}

/** By owner; null where the event takes his texts away, or they can no longer be opened. */
export type Printed = { readonly [O in TextOwner]?: PrintedTexts | null };

/** What the search view knows of an event: the act with its texts closed, and fingerprints instead of them. */
export interface SearchedEvent {
  readonly ordinal: number;
  readonly recorded: RecordedAct | null;
  readonly printed: Printed;
  /** The data keys that it says were destroyed. */
  readonly destroyed: readonly string[];
}

/** What changes the searchable texts of a case, or whose case it is. */
const OF_INTEREST: ReadonlySet<string> = new Set([
  'ApplicationSubmitted',
  'RecordRectified',
  'CaseTransferred',
  'RequestVoided',
]);

export function isOfInterest({ stream, type }: Pick<StoredEvent, 'stream' | 'type'>): boolean {
  return stream.startsWith('request-') && OF_INTEREST.has(type);
}

/** Opens the events, keeps fingerprints and lets go of the texts. Events of no interest become nothing. */
export async function readSearched(
  stored: readonly StoredEvent[],
  vault: Pick<KeyVault, 'dataKeys'>,
  fingerprints: Fingerprints,
): Promise<readonly SearchedEvent[]> {
  const wanted = stored.filter((one) => isOfInterest(one) || one.type === 'PersonErased');
  const opened = await openEvents(wanted, vault);
  const searched = new Map(
    opened.map(({ stored: one, body }) => [one.ordinal, searchedEvent(one, body, fingerprints)]),
  );
  return stored.map(
    ({ ordinal }) => searched.get(ordinal) ?? { ordinal, recorded: null, printed: {}, destroyed: [] },
  );
}

function searchedEvent(stored: StoredEvent, body: EventBody, fingerprints: Fingerprints): SearchedEvent {
  const said = applicationIn(body);
  return {
    ordinal: stored.ordinal,
    recorded: readClosed(stored).recorded,
    printed: said ? printedOf(said, keysByOwner(stored), fingerprints) : {},
    destroyed: body.act === 'PersonErased' ? body.keys : [],
  };
}

type Said = Partial<Pick<ApplicationSubmitted, 'applicant' | 'agent' | 'items'>>;

/** What an application says, or what a rectification puts in its place. */
function applicationIn(body: EventBody): Said | null {
  if (body.act === 'ApplicationSubmitted') return body;
  if (body.act !== 'RecordRectified' || body.rectifies !== 'ApplicationSubmitted') return null;
  return body.set ?? null;
}

function printedOf(said: Said, keys: ReturnType<typeof keysByOwner>, fingerprints: Fingerprints): Printed {
  const print = (
    owner: TextOwner,
    texts: readonly string[],
    named: readonly string[],
  ): PrintedTexts | null => {
    const keyId = keys.get(owner);
    const readable = texts.filter((text) => text !== ERASED);
    if (keyId === undefined || readable.length === 0) return null;
    const pieces = named.filter((text) => text !== ERASED).flatMap(piecesOf);
    const whole = owner === 'case' ? fingerprints.whole(readable) : null;
    return { keyId, whole, pieces: [...new Set(pieces)].map((piece) => fingerprints.piece(piece)) };
  };
  const { applicant, agent, items } = said;
  return {
    ...('applicant' in said ? { applicant: print('applicant', personal(applicant), named(applicant)) } : {}),
    ...('agent' in said ? { agent: print('agent', named(agent), named(agent)) } : {}),
    ...(items ? { case: print('case', items, items) } : {}),
  };
}

/** Everything of an applicant that is sealed; the category is not. */
function personal(applicant: Said['applicant']): readonly string[] {
  if (!applicant) return [];
  const { name, idNumber, phone, address, email } = applicant;
  return [name, idNumber, phone, address, email].flatMap((text) => text ?? []);
}

function named(one: { readonly name?: string } | undefined): readonly string[] {
  return one?.name === undefined ? [] : [one.name];
}
