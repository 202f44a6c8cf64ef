import type { Person } from '@taizhang/staff-access';
import type { HistoryEntry } from '../history/history-answer';

/** To what the acts of an address belong. */
export type ActPlace = 'request' | 'dispute' | 'disclosure';

/** One act to record, as the door read it. */
export interface RecordOrder {
  /** Makes a retry the same command. */
  readonly commandId: string;
  /** Who records: a person of staff, who may what the roles may, or by name somebody at the terminal. */
  readonly by: Person | string;
  /** A ledger line as an object: agency, request, act and its fields; or an office act of a request. */
  readonly line: unknown;
  /** What the address is for; an act of another place is refused. Everything without it. */
  readonly place?: ActPlace;
  /** The version of the case that the asker saw; if it has moved on, the answer says what changed. */
  readonly expectedVersion?: number | undefined;
}

export interface RefusedField {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** `recorded` also answers the same command sent again, with the same version and number. */
export type RecordedAnswer =
  | {
      readonly status: 'recorded';
      readonly version: number;
      readonly ordinal: number;
      /** 受理编号, when the act opened a case. */
      readonly number: string | null;
    }
  | { readonly status: 'refused'; readonly refused: readonly RefusedField[] }
  | {
      readonly status: 'changed';
      readonly actualVersion: number;
      /** What was recorded since the version that the asker saw, in office words. */
      readonly since: readonly HistoryEntry[];
    };
