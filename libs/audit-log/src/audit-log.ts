import type { JsonObject } from '@taizhang/event-store';
import type { Operation } from '@taizhang/staff-access';

/** Coming and going, beside the operations of `staff-access`. */
export type SessionOperation = 'session.open' | 'session.refuse' | 'session.close';

/** 查阅留痕: who did or saw what. Never a personal text: the case's key says of whom. */
export interface AuditEntry {
  /** The account's id, of a refused sign-in the one it was tried at; null where there is none. */
  readonly account: string | null;
  /** The account's agency. */
  readonly agency: string | null;
  readonly operation: Operation | SessionOperation;
  /** `unknown`: answered as if it did not exist (another agency's). */
  readonly outcome: 'allowed' | 'refused' | 'unknown';
  /** The agency whose case, report or register was asked for. */
  readonly agencyOfCase: string | null;
  /** The source's key of the case; null where it was none. */
  readonly request: string | null;
  readonly ip: string | null;
  /** Codes and names of fields only: `{ fields: ['applicant.idNumber'], reason: 'contactApplicant' }`. */
  readonly details?: JsonObject;
}

export interface StoredAuditEntry extends Omit<AuditEntry, 'operation' | 'outcome' | 'details'> {
  /** 1, 2, 3 … without holes. */
  readonly id: number;
  /** UTC instant; never falls. */
  readonly at: string;
  /** SHA-256 of the entry before, 64 hex digits; zeros before the first. */
  readonly previous: string;
  /** As it was called when it was noted. */
  readonly operation: string;
  readonly outcome: string;
  readonly details: JsonObject;
}

export interface AuditQuestion {
  /** Entries of these agencies' accounts, and of whoever asked for their cases. */
  readonly agencies: readonly string[];
  readonly account?: string;
  /** Of one case; together with `agencyOfCase`. */
  readonly request?: string;
  readonly agencyOfCase?: string;
  readonly operation?: string;
  readonly outcome?: AuditEntry['outcome'];
  /** Instants, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Only entries before this id: the last page's smallest. */
  readonly before?: number;
  readonly limit: number;
}

export interface AuditHead {
  /** 0 for an empty log. */
  readonly id: number;
  /** SHA-256 of the last entry. */
  readonly hash: string;
}

export interface AuditChain extends AuditHead {
  /** The first entry that does not fit what stands before it, or null. */
  readonly fault: AuditFault | null;
}

export interface AuditFault {
  readonly id: number;
  /** `missing`: this entry is gone. `changed`: what the next one holds of it is another hash. `cut`: the end is. */
  readonly kind: 'missing' | 'changed' | 'cut';
}

/** The log of who saw what: append-only, chained, apart from the log of acts. */
export interface AuditLog {
  /**
   * For plain reads and refusals: resolves when the entry has its place in a bounded buffer that is written at
   * once and on close; waits while the buffer is full. @throws AuditUnavailableError
   */
  note(entry: AuditEntry): Promise<void>;
  /** For unmasking and exports: resolves when the entry is committed; only then may the answer be given. */
  noteBefore(entry: AuditEntry): Promise<void>;
  /** Newest first; what was noted before the question is in the answer. */
  search(question: AuditQuestion): Promise<readonly StoredAuditEntry[]>;
  head(): Promise<AuditHead>;
  /** Reads the whole log once and checks its chain. */
  verify(): Promise<AuditChain>;
  /** Writes what waits. */
  close(): Promise<void>;
}

/** Entries cannot be written; what they were to note is refused until they can. */
export class AuditUnavailableError extends Error {
  override readonly name = 'AuditUnavailableError';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The log of who saw what cannot be written (${reason}); nothing is shown until it can.`, { cause });
  }
}
