import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import type { LocalDate } from '@taizhang/deadlines';
import { EntitySchema } from 'typeorm';
import { day, index, json, key, optional, ordinal, text, whole } from './columns';
import { versionColumns } from './versioned';
import type { Versioned } from './versioned';

/** An agency that an act has named; agencies come into being by their first act. */
export interface AgencyRow {
  readonly agency: string;
}

export const agencyEntity = new EntitySchema<AgencyRow & Versioned>({
  name: 'Agency',
  schema: 'views',
  tableName: 'agency',
  columns: {
    // Only the first event that names it makes a row.
    build: key('agency_pk', whole('build')),
    agency: key('agency_pk', text('agency')),
    knownFrom: ordinal('known_from'),
    knownUntil: optional(ordinal('known_until')),
  },
});

/** 机关名称 from a day on. */
export interface AgencyNameRow {
  readonly agency: string;
  readonly name: string;
  readonly namedFrom: LocalDate;
}

export const agencyNameEntity = new EntitySchema<AgencyNameRow & Versioned>({
  name: 'AgencyName',
  schema: 'views',
  tableName: 'agency_name',
  columns: {
    ...versionColumns('agency_name_pk'),
    agency: key('agency_name_pk', text('agency')),
    name: text('name'),
    namedFrom: day('named_from'),
  },
});

/** An act of table two as it was recorded. */
export interface DisclosureActRow {
  readonly agency: string;
  readonly act: DisclosureAct;
}

export const disclosureActEntity = new EntitySchema<DisclosureActRow & Versioned>({
  name: 'DisclosureAct',
  schema: 'views',
  tableName: 'disclosure_act',
  columns: {
    ...versionColumns('disclosure_act_pk'),
    agency: key('disclosure_act_pk', text('agency')),
    act: json('act'),
  },
});

/** 受理编号 that a docket gave to a case. */
export interface NumberAllottedRow {
  readonly stream: string;
  readonly number: string;
}

export const numberAllottedEntity = new EntitySchema<NumberAllottedRow & Versioned>({
  name: 'NumberAllotted',
  schema: 'views',
  tableName: 'number_allotted',
  columns: {
    ...versionColumns('number_allotted_pk'),
    stream: key('number_allotted_pk', text('stream')),
    number: text('number'),
  },
  indices: [index('number_allotted_by_number')],
});

/** An import that has begun and not ended: reports of its agencies say so. */
export interface UnfinishedImportRow {
  readonly agency: string;
  readonly fileHash: string;
  /** When it began, as recorded. */
  readonly startedAt: string;
}

export const unfinishedImportEntity = new EntitySchema<UnfinishedImportRow & Versioned>({
  name: 'UnfinishedImport',
  schema: 'views',
  tableName: 'unfinished_import',
  columns: {
    ...versionColumns('unfinished_import_pk'),
    agency: key('unfinished_import_pk', text('agency')),
    fileHash: key('unfinished_import_pk', text('file_hash')),
    startedAt: text('started_at'),
  },
});
