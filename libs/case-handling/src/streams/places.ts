import { keyOf } from '@taizhang/request-case';
import type { LegalAct } from '@taizhang/request-case';
import { v5 as uuid5 } from 'uuid';
import { isOfficeAct, isRequestAct } from '../schemas/events';
import type { RecordableAct } from '../schemas/events';

/** Ids are made from names, so that the same source makes the same ids in every process and after every crash. */
const NAMESPACE = '5f1c3c52-9a43-5a0e-8f39-1f6f0f8d2c11';

export function idFrom(...parts: readonly string[]): string {
  return uuid5(parts.join('\n'), NAMESPACE);
}

/** The id of the n-th event (from 0) that a command makes. */
export function eventIdOf(agency: string, commandId: string, index: number): string {
  return idFrom(agency, commandId, String(index));
}

/** The key of a request that came without one: the same command opens the same request again. */
export const newRequestKey = (agency: string, commandId: string): string =>
  idFrom('request', agency, commandId);

export const requestStream = (agency: string, request: string): string =>
  `request-${idFrom(agency, request)}`;
export const docketStream = (agency: string, year: number): string => `docket-${agency}-${year}`;
/** Codes and keys may both hold hyphens; the key's own id keeps two disputes from sharing a stream. */
export const disputeStream = (agency: string, key: string): string =>
  `dispute-${agency}-${idFrom(agency, key)}`;
export const disclosureStream = (agency: string): string => `disclosure-${agency}`;
export const agencyStream = (agency: string): string => `agency-${agency}`;
/** Holiday notices are the State Council's: one stream for all agencies. */
export const CALENDAR_STREAM = 'calendar';
export const accountStream = (account: string): string => `account-${account}`;
export const importStream = (fileHash: string): string => `import-${fileHash}`;

/** Letters of any script and digits; without hyphens, so that no two series share a stream. */
const LETTER_SERIES = /^[\p{L}\p{N}]{1,32}$/u;

/** The stream of a series of letters 文号 of one year. */
export function lettersStream(agency: string, year: number, series: string): string {
  if (!LETTER_SERIES.test(series)) throw new TypeError(`${series} is no code of a series of letters.`);
  return `letters-${agency}-${year}-${series}`;
}

/** Templates and settings of an agency's letters, each by its version here. */
export const letterSettingsStream = (agency: string): string => `letter-settings-${agency}`;

/** To what an act belongs: a request, a dispute without one, the agency's table two, the agency itself. */
export type Place =
  | { readonly kind: 'request'; readonly agency: string; readonly request: string }
  | { readonly kind: 'dispute'; readonly agency: string; readonly key: string }
  | { readonly kind: 'disclosure'; readonly agency: string }
  | { readonly kind: 'agency'; readonly agency: string };

/** An act, and under whom and on which request it stands. */
export interface PlacedAct {
  readonly agency: string;
  readonly request: string | null;
  readonly act: RecordableAct;
}

export function placeOf({ agency, request, act }: PlacedAct): Place {
  if (request !== null) return { kind: 'request', agency, request };
  if (isOfficeAct(act)) throw new TypeError(`${act.act} stands on a request; the door lets none in without.`);
  if (act.act === 'AgencyNamed') return { kind: 'agency', agency };
  if (!isRequestAct(act)) return { kind: 'disclosure', agency };
  const key = act.act === 'RecordRectified' ? act.which : disputeKeyOf(act);
  return { kind: 'dispute', agency, key: String(key) };
}

function disputeKeyOf(act: LegalAct): string {
  const key = keyOf(act);
  if (key === null)
    throw new Error(`${act.act} does not stand without a request; the ledger's door lets none in.`);
  return key;
}

/** The stream of the place itself; after a transfer the history may stand in another (`loadStream`). */
export function streamOf(place: Place): string {
  switch (place.kind) {
    case 'request':
      return requestStream(place.agency, place.request);
    case 'dispute':
      return disputeStream(place.agency, place.key);
    case 'disclosure':
      return disclosureStream(place.agency);
    case 'agency':
      return agencyStream(place.agency);
  }
}
