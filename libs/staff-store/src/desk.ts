import type { Person, Role } from '@taizhang/staff-access';

/** From where somebody signs in. */
export interface Client {
  /** The network address as the server sees it. */
  readonly address: string;
  /** What the browser says it is, shortened; shown to the account's owner beside the session. */
  readonly hint: string | null;
  /** The device token of an earlier sign-in; such a device is slowed down by its own failures only. */
  readonly device: string | null;
}

/** A session that is good now. */
export interface SignedInPerson {
  readonly person: Person;
  readonly displayName: string;
  readonly login: string;
  /** What every call that changes something must send as X-CSRF-Token. */
  readonly csrfToken: string;
  /** The password was given by an administrator: until it is changed nothing else is allowed. */
  readonly passwordMustChange: boolean;
  /** The session's public id, which is not its token. */
  readonly session: string;
}

/** A session just begun. The tokens are nowhere else: the store keeps their hashes. */
export interface BegunSession {
  readonly token: string;
  readonly csrfToken: string;
  readonly device: string;
  readonly account: string;
  readonly agency: string;
  readonly passwordMustChange: boolean;
  /** The instant of the absolute end. */
  readonly endsAt: Date;
}

export interface SessionLine {
  readonly session: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly hint: string | null;
}

export type AccountState = 'open' | 'closed';

export interface AccountLine {
  readonly account: string;
  readonly agency: string;
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly state: AccountState;
  readonly hasPassword: boolean;
  readonly passwordMustChange: boolean;
  readonly lastSignInAt: Date | null;
  /** Version of its stream that stands here. */
  readonly version: number;
}

export type PasswordRefusal =
  'PasswordTooShort' | 'PasswordTooLong' | 'PasswordCommon' | 'PasswordHoldsName' | 'PasswordTooSimple';

export type SignInRefusal =
  | { readonly code: 'WrongLoginOrPassword' }
  | { readonly code: 'TooManyAttempts'; readonly waitSeconds: number };

export type StaffRefusalCode =
  | PasswordRefusal
  | 'LoginUnusable'
  | 'LoginTaken'
  | 'UnknownAccount'
  | 'AccountIsClosed'
  | 'AccountIsOpen'
  | 'RolesDoNotMix'
  | 'RolesAreThese'
  | 'LastAdministrator'
  | 'WrongPassword'
  | 'TooManyWrongPasswords'
  | 'SamePassword';

export type StaffAnswer<Done> =
  | { readonly status: 'done'; readonly value: Done }
  | { readonly status: 'refused'; readonly code: StaffRefusalCode };

/** Under which command, and in whose name, an account is changed. */
export interface Recorder {
  readonly commandId: string;
  readonly recordedBy: string;
}

export interface NewAccount {
  readonly agency: string;
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Null: signs in by single sign-on only, until a password is set. */
  readonly password: string | null;
  /** Whether the password must be changed at the first sign-in. */
  readonly temporary: boolean;
}

/** Accounts, passwords and sessions. Every change of an account is an event first (`account-<id>`). */
export interface StaffDesk {
  /** One query; null for a token that is unknown, ended, revoked, or of a closed account. */
  personOf(token: string): Promise<SignedInPerson | null>;
  /** Answers an unknown login, a closed account and a wrong password alike, in the same time. */
  signIn(login: string, password: string, client: Client): Promise<BegunSession | SignInRefusal>;
  /** After single sign-on: the account linked to the subject, or (once) the one with that login. Null: none. */
  signInBySubject(subject: string, login: string | null, client: Client): Promise<BegunSession | null>;
  signOut(token: string): Promise<void>;
  sessionsOf(account: string): Promise<readonly SessionLine[]>;
  /** Whether there was such a session of that account. */
  revoke(account: string, session: string): Promise<boolean>;
  /** Ends all sessions of the account, but the one named. */
  revokeAll(account: string, butSession?: string): Promise<void>;

  openAccount(account: NewAccount, by: Recorder): Promise<StaffAnswer<AccountLine>>;
  changeRoles(account: string, roles: readonly Role[], by: Recorder): Promise<StaffAnswer<AccountLine>>;
  closeAccount(account: string, by: Recorder): Promise<StaffAnswer<AccountLine>>;
  reopenAccount(account: string, by: Recorder): Promise<StaffAnswer<AccountLine>>;
  /** The owner's own change; all other sessions end. */
  changePassword(
    account: string,
    change: { readonly current: string; readonly next: string; readonly session: string },
    by: Recorder,
  ): Promise<StaffAnswer<AccountLine>>;
  /** A temporary password; all sessions end, and what slowed the account's sign-in down is forgotten. */
  setPassword(account: string, password: string, by: Recorder): Promise<StaffAnswer<AccountLine>>;
  accountOf(account: string): Promise<AccountLine | null>;
  accountByLogin(login: string): Promise<AccountLine | null>;
  /** By agency, then login; all agencies without a list. */
  listAccounts(agencies?: readonly string[]): Promise<readonly AccountLine[]>;
  /** What these accounts are called, by their ids; what is no account's id is left out. */
  namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** False until the first account is opened. */
  hasAccounts(): Promise<boolean>;

  /** Keeps what an idempotency key was used for; `other` when it stood for another content. */
  rememberKey(use: {
    readonly account: string;
    readonly route: string;
    readonly key: string;
    /** SHA-256, hex. */
    readonly bodyHash: string;
  }): Promise<'new' | 'same' | 'other'>;
  /** Finishes what a crash left between an account's event and its row, and clears away what is over. */
  tidy(): Promise<void>;
}
