import type { LocalDate } from '@taizhang/deadlines';
import type { ActName, ApplicantCategory, Outcome } from '@taizhang/request-case';
import { EntitySchema } from 'typeorm';
import { day, flag, key, optional, ordinal, text, whole } from './columns';
import { versionColumns } from './versioned';
import type { Versioned } from './versioned';

/** One application 件 as one agency's annual report sees it, in codes and days. */
export interface CaseFactRow {
  readonly agency: string;
  readonly stream: string;
  readonly unit: number;
  readonly category: ApplicantCategory;
  readonly receivedYear: number;
  readonly receivedOn: LocalDate;
  readonly receivedBy: ActName;
  readonly receivedOrdinal: number;
  readonly receivedRule: string;
  /** Null in this and the columns below while the case is open. */
  readonly concludedYear: number | null;
  readonly concludedOn: LocalDate | null;
  readonly concludedBy: ActName | null;
  readonly concludedOrdinal: number | null;
  readonly concludedRule: string | null;
  readonly outcome: Outcome | null;
  /** Whether the reply that concluded it came in time; null while it is open, and where none concluded it. */
  readonly replyInTime: boolean | null;
}

const KEY = 'case_fact_pk';

export const caseFactEntity = new EntitySchema<CaseFactRow & Versioned>({
  name: 'CaseFact',
  schema: 'views',
  tableName: 'case_fact',
  columns: {
    ...versionColumns(KEY),
    agency: key(KEY, text('agency')),
    stream: key(KEY, text('stream')),
    unit: key(KEY, whole('unit')),
    category: text('category'),
    receivedYear: whole('received_year'),
    receivedOn: day('received_on'),
    receivedBy: text('received_by'),
    receivedOrdinal: ordinal('received_ordinal'),
    receivedRule: text('received_rule'),
    concludedYear: optional(whole('concluded_year')),
    concludedOn: optional(day('concluded_on')),
    concludedBy: optional(text('concluded_by')),
    concludedOrdinal: optional(ordinal('concluded_ordinal')),
    concludedRule: optional(text('concluded_rule')),
    outcome: optional(text('outcome')),
    replyInTime: optional(flag('reply_in_time')),
  },
});
