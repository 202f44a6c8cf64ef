import {
  agencyEntity,
  agencyNameEntity,
  disclosureActEntity,
  numberAllottedEntity,
  unfinishedImportEntity,
} from './agency';
import { buildEntity } from './build';
import { caseFactEntity } from './case-fact';
import { disputeMentionEntity } from './dispute-mention';
import { registerEntryEntity } from './register-entry';
import { searchTextEntity } from './search-text';

export const ENTITIES = [
  buildEntity,
  registerEntryEntity,
  caseFactEntity,
  disputeMentionEntity,
  disclosureActEntity,
  agencyEntity,
  agencyNameEntity,
  numberAllottedEntity,
  unfinishedImportEntity,
  searchTextEntity,
];
