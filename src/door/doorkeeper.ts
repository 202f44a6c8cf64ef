import type { Operation, Person } from '@taizhang/staff-access';

/** A session that is good now. */
export interface SignedIn {
  readonly person: Person;
  /** What every call that changes something must send as X-CSRF-Token. */
  readonly csrfToken: string;
  /** The password was given by an administrator: until it is changed nothing else is allowed. */
  readonly passwordMustChange: boolean;
}

/** Whom the door asks: who holds a session, how far a person reaches, whether a key was used before. */
export interface Doorkeeper {
  signedIn(token: string): Promise<SignedIn | null>;
  /** Whether the person may do it at that agency: one's own, or one below where the role reaches there. */
  reaches(person: Person, operation: Operation, agency: string): Promise<boolean>;
  /** Keeps what an idempotency key was used for; `other` when it stood for another content. */
  rememberKey(use: KeyUse): Promise<'new' | 'same' | 'other'>;
  /** Notes who asked for what of a case, and what was refused. */
  note(entry: DoorNote): Promise<void>;
}

export interface KeyUse {
  readonly account: string;
  /** Method and path. */
  readonly address: string;
  readonly key: string;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
}

export interface DoorNote {
  readonly person: Person | null;
  readonly operation: Operation;
  readonly agency: string | null;
  readonly request: string | null;
  readonly outcome: 'allowed' | 'refused' | 'unknown';
  readonly ip: string;
  /** Whether the answer is a file: that is on record before its first byte goes out. */
  readonly handsOut: boolean;
}

export const DOORKEEPER = Symbol('doorkeeper');
