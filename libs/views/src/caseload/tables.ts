import type { ViewTable } from '../engine/view';
import {
  agencyEntity,
  agencyNameEntity,
  disclosureActEntity,
  numberAllottedEntity,
  unfinishedImportEntity,
} from '../entities/agency';
import { caseFactEntity } from '../entities/case-fact';
import { disputeMentionEntity } from '../entities/dispute-mention';
import { registerEntryEntity } from '../entities/register-entry';

export const REGISTER_ENTRIES: ViewTable = {
  entity: registerEntryEntity,
  keys: ['agency', 'request', 'stream'],
  holds: 'versions',
};
export const CASE_FACTS: ViewTable = {
  entity: caseFactEntity,
  keys: ['agency', 'stream', 'unit'],
  holds: 'versions',
};
export const DISPUTE_MENTIONS: ViewTable = {
  entity: disputeMentionEntity,
  keys: ['agency', 'kind', 'key', 'stream'],
  holds: 'versions',
};
export const UNFINISHED_IMPORTS: ViewTable = {
  entity: unfinishedImportEntity,
  keys: ['agency', 'fileHash'],
  holds: 'versions',
};
/** Every act is a row of its own: an ordinal has one event. */
export const DISCLOSURE_ACTS: ViewTable = {
  entity: disclosureActEntity,
  keys: ['agency'],
  holds: 'versions',
};
export const AGENCY_NAMES: ViewTable = { entity: agencyNameEntity, keys: ['agency'], holds: 'versions' };
export const NUMBERS_ALLOTTED: ViewTable = {
  entity: numberAllottedEntity,
  keys: ['stream'],
  holds: 'versions',
};
export const AGENCIES: ViewTable = { entity: agencyEntity, keys: ['agency'], holds: 'firsts' };

export const CASELOAD_TABLES: readonly ViewTable[] = [
  REGISTER_ENTRIES,
  CASE_FACTS,
  DISPUTE_MENTIONS,
  UNFINISHED_IMPORTS,
  DISCLOSURE_ACTS,
  AGENCY_NAMES,
  NUMBERS_ALLOTTED,
  AGENCIES,
];
