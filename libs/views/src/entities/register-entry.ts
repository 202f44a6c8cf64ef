import type { LocalDate } from '@taizhang/deadlines';
import type { ApplicantCategory, Channel, Outcome, Stage } from '@taizhang/request-case';
import { EntitySchema } from 'typeorm';
import { day, flag, index, key, optional, ordinal, text, whole } from './columns';
import { versionColumns } from './versioned';
import type { Versioned } from './versioned';

/**
 * One case in the register of one agency. What depends on the day of asking (stage, due date, overdue, flags) is
 * here as days on which it turns: the columns of `standing-columns.ts`.
 */
export interface RegisterEntryRow extends StandingColumns {
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
  /** The ordinal that opened the case: the same for ever, and no other case's. */
  readonly opened: number;
  /** The id of the account that works on it; null while nobody was named. */
  readonly handler: string | null;
}

/** What the line is on every day from the last act on (`StandingLine`), as far as no column above says it. */
export interface StandingColumns {
  readonly stage: Stage;
  /** The last day of `consulting`; 9999-12-31 where nobody can say. */
  readonly consultingUntil: string | null;
  /** Null where the reply is not due, or its day moves with the day of asking. */
  readonly dueOn: LocalDate | null;
  /** The working days of a due day that moves. */
  readonly dueDays: number | null;
  readonly dueNotBefore: LocalDate | null;
  readonly dueProvisional: boolean;
  readonly owed: boolean;
  /** One bit a flag that holds on every day, by its place in `FLAGS`. */
  readonly flags: number;
  readonly confirmableUntil: LocalDate | null;
  readonly provisionalFrom: LocalDate | null;
  /** `serviceProofMissing`, for the index. */
  readonly serviceUnproven: boolean;
}

const KEY = 'register_entry_pk';
const INDEXES = [
  'register_by_submission',
  'register_by_receipt',
  'register_by_conclusion',
  'register_by_stage',
  'register_by_handler',
  'register_by_channel',
  'register_by_category',
  'register_by_outcome',
  'register_open',
  'register_owed',
  'register_consulting',
  'register_unproven',
];

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
    opened: optional(ordinal('opened')),
    handler: optional(text('handler')),
    stage: optional(text('stage')),
    consultingUntil: optional(day('consulting_until')),
    dueOn: optional(day('due_on')),
    dueDays: optional(whole('due_days')),
    dueNotBefore: optional(day('due_not_before')),
    dueProvisional: optional(flag('due_provisional')),
    owed: optional(flag('owed')),
    flags: optional(whole('flags')),
    confirmableUntil: optional(day('confirmable_until')),
    provisionalFrom: optional(day('provisional_from')),
    serviceUnproven: optional(flag('service_unproven')),
  },
  indices: INDEXES.map(index),
});
