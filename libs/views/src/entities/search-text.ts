import type { LocalDate } from '@taizhang/deadlines';
import { EntitySchema } from 'typeorm';
import { day, flag, index, key, list, optional, ordinal, text } from './columns';
import { versionColumns } from './versioned';
import type { Versioned } from './versioned';

/** Whose texts: the applicant's or the agent's name, or what was asked for. */
export type TextOwner = 'applicant' | 'agent' | 'case';

/** Keyed fingerprints of the texts of one request under one data key; never a text. 64-bit numbers as decimals. */
export interface SearchTextRow {
  readonly agency: string;
  /** The data key that the texts are sealed under: `person-…` for one person in one agency, else the case's own. */
  readonly keyId: string;
  readonly stream: string;
  readonly owner: TextOwner;
  /** The ordinal that opened the case. */
  readonly opened: number;
  readonly submittedOn: LocalDate;
  readonly voided: boolean;
  /** Of all that was asked for together: equal for equal requests. Null for names. */
  readonly whole: string | null;
  readonly pieces: readonly string[];
}

const KEY = 'search_text_pk';

export const searchTextEntity = new EntitySchema<SearchTextRow & Versioned>({
  name: 'SearchText',
  schema: 'views',
  tableName: 'search_text',
  columns: {
    ...versionColumns(KEY),
    agency: key(KEY, text('agency')),
    keyId: key(KEY, text('key_id')),
    stream: key(KEY, text('stream')),
    owner: key(KEY, text('owner')),
    opened: ordinal('opened'),
    submittedOn: day('submitted_on'),
    voided: flag('voided'),
    whole: optional(ordinal('whole')),
    pieces: list(ordinal('pieces')),
  },
  indices: ['search_text_pieces', 'search_text_by_submission', 'search_text_by_whole'].map(index),
});
