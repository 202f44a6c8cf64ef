import type { LocalDate } from '@taizhang/deadlines';
import type { ApplicantCategory, Channel, Outcome } from '@taizhang/request-case';
import { EntitySchema } from 'typeorm';
import { day, flag, key, optional, text } from './columns';
import { versionColumns } from './versioned';
import type { Versioned } from './versioned';

/**
 * One case in the register of one agency. What depends on the day of asking (stage, due date, overdue, flags) is
 * not here: it is computed from the case's acts when asked.
 */
export interface RegisterEntryRow {
  readonly agency: string;
  readonly stream: string;
  /** The source's own key. */
  readonly request: string;
  /** The source's own number 受理编号; ours stands in `number_allotted`. */
  readonly sourceNumber: string | null;
  readonly channel: Channel | null;
  readonly category: ApplicantCategory | null;
  readonly submittedOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly dispatchedOn: LocalDate | null;
  readonly concludedOn: LocalDate | null;
  readonly outcome: Outcome | null;
  readonly voided: boolean;
}

const KEY = 'register_entry_pk';

export const registerEntryEntity = new EntitySchema<RegisterEntryRow & Versioned>({
  name: 'RegisterEntry',
  schema: 'views',
  tableName: 'register_entry',
  columns: {
    ...versionColumns(KEY),
    agency: key(KEY, text('agency')),
    stream: key(KEY, text('stream')),
    request: key(KEY, text('request')),
    sourceNumber: optional(text('source_number')),
    channel: optional(text('channel')),
    category: optional(text('category')),
    submittedOn: optional(day('submitted_on')),
    receivedOn: optional(day('received_on')),
    dispatchedOn: optional(day('dispatched_on')),
    concludedOn: optional(day('concluded_on')),
    outcome: optional(text('outcome')),
    voided: flag('voided'),
  },
});
