import type { KeyVault } from '@taizhang/case-handling';
import { stateCouncilCalendar } from '@taizhang/deadlines';
import { foldCase, historyInForce } from '@taizhang/request-case';
import type { ActInForce } from '@taizhang/request-case';
import type { Row, Rows, View, ViewTable } from '../engine/view';
import { searchTextEntity } from '../entities/search-text';
import type { SearchTextRow, TextOwner } from '../entities/search-text';
import { monthOf, placed } from './fingerprints';
import type { Fingerprints } from './fingerprints';
import { isOfInterest, readSearched } from './searched-event';
import type { PrintedTexts, SearchedEvent } from './searched-event';

/** Raise it when the table or what is written into it change. */
const SEARCH_VERSION = 1;

const SEARCH_TEXTS: ViewTable = {
  entity: searchTextEntity,
  keys: ['agency', 'keyId', 'stream', 'owner'],
  holds: 'versions',
  fallsWith: 'keyId',
};

/**
 * What requests are searched by: keyed fingerprints of names and of what was asked for. A view of its own: it asks
 * the key vault as it reads, and what is asked of it waits for nothing that the register answers.
 */
export function searchView(
  vault: Pick<KeyVault, 'dataKeys'>,
  fingerprints: Fingerprints,
): View<SearchedEvent> {
  return {
    name: 'search',
    stamp: String(SEARCH_VERSION),
    tables: [SEARCH_TEXTS],
    read: (stored) => readSearched(stored, vault, fingerprints),
    foldsWhole: isOfInterest,
    rowsOfStream,
    rowsOfEvent: () => [],
    keysDestroyedBy: ({ destroyed }) => destroyed,
  };
}

const OWNERS: readonly TextOwner[] = ['applicant', 'agent', 'case'];

/** Events of no interest among them change nothing: how the log was cut into batches must not show. */
function rowsOfStream(stream: string, events: readonly SearchedEvent[]): Rows {
  const recorded = events
    .flatMap((event) => event.recorded ?? [])
    .filter(({ act }) => isOfInterest({ stream, type: act.act }));
  const history = historyInForce(recorded, stateCouncilCalendar);
  const application = history.find(({ act }) => act.act === 'ApplicationSubmitted');
  const opened = events[0]?.ordinal;
  if (application?.act.act !== 'ApplicationSubmitted' || opened === undefined) return [];
  const { holders, voided } = foldCase(history);
  const { submittedOn } = application.act;
  const print = { stream, opened, submittedOn, voided: voided !== null };
  return holders.flatMap(({ agency }) =>
    OWNERS.flatMap((owner): readonly Row[] => {
      const texts = textsInForce(application, owner, events);
      return texts ? [rowOf(texts, { agency, owner, ...print })] : [];
    }),
  );
}

/** What the last to speak of the owner said: the application itself, or one of its rectifications. */
function textsInForce(
  { recorded, rectifiedBy }: ActInForce,
  owner: TextOwner,
  events: readonly SearchedEvent[],
): PrintedTexts | null {
  const ordinals = [recorded, ...rectifiedBy].map(({ ordinal }) => ordinal);
  const told = events.filter(({ ordinal, printed }) => ordinals.includes(ordinal) && owner in printed);
  return told.at(-1)?.printed[owner] ?? null;
}

function rowOf(
  { keyId, whole, pieces }: PrintedTexts,
  about: Omit<SearchTextRow, 'keyId' | 'whole' | 'pieces'>,
): Row {
  const { agency, submittedOn } = about;
  const columns: SearchTextRow = {
    ...about,
    keyId,
    whole,
    pieces: placed(pieces, agency, monthOf(submittedOn)),
  };
  return { table: SEARCH_TEXTS, columns };
}
