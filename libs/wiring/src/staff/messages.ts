import { Command, Query } from '@nestjs/cqrs';
import type { Person, Role } from '@taizhang/staff-access';
import type {
  AccountLine,
  Client,
  NewAccount,
  Recorder,
  SessionLine,
  SignedInPerson,
  SignOnAttempt,
} from '@taizhang/staff-store';
import type { Placing } from './place-agency';
import type { AccountAnswer, AgencyLine, DoneAnswer, SignInAnswer, SignOnBegun } from './staff-answer';

/** 登录. */
export class SignIn extends Command<SignInAnswer> {
  constructor(
    readonly given: { readonly login: string; readonly password: string },
    readonly client: Client,
  ) {
    super();
  }
}

/** 统一身份认证. */
export class BeginSignOn extends Command<SignOnBegun> {}

/** The browser is back; `query` is what the provider sent along. */
export class FinishSignOn extends Command<SignInAnswer> {
  constructor(
    readonly back: {
      readonly query: string;
      /** Null: this browser has begun none, so nothing that comes back is believed. */
      readonly attempt: SignOnAttempt | null;
      readonly client: Client;
    },
  ) {
    super();
  }
}

/** 退出. */
export class SignOut extends Command<void> {
  constructor(
    readonly token: string,
    readonly person: Person,
    readonly ip: string,
  ) {
    super();
  }
}

/** Ends a session of one's own; without `session` all but the one that asks. */
export class RevokeSessions extends Command<DoneAnswer> {
  constructor(
    readonly account: string,
    readonly which: { readonly session: string } | { readonly allBut: string },
  ) {
    super();
  }
}

export class OpenAccount extends Command<AccountAnswer> {
  constructor(
    readonly account: NewAccount,
    readonly by: Recorder,
  ) {
    super();
  }
}

export type AccountChange =
  | { readonly change: 'roles'; readonly roles: readonly Role[] }
  | { readonly change: 'close' }
  | { readonly change: 'reopen' }
  | { readonly change: 'password'; readonly password: string };

export interface AccountChangeOrder {
  /** Where the account must be. */
  readonly agency: string;
  readonly account: string;
  readonly change: AccountChange;
  /** The account of whoever asks: nobody changes his own; null for the person at the server. */
  readonly asker: string | null;
  readonly by: Recorder;
}

/** What an administrator changes in another's account. */
export class ChangeAccount extends Command<AccountAnswer> {
  constructor(readonly order: AccountChangeOrder) {
    super();
  }
}

export class ChangeOwnPassword extends Command<AccountAnswer> {
  constructor(
    readonly account: string,
    readonly change: { readonly current: string; readonly next: string; readonly session: string },
    readonly by: Recorder,
  ) {
    super();
  }
}

/** 隶属关系. Without a person it is the one at the server, who reaches everything. */
export class PlaceAgency extends Command<DoneAnswer> {
  constructor(
    readonly placing: Placing,
    readonly person: Person | null,
    readonly by: Recorder,
  ) {
    super();
  }
}

/** Who holds the session; null when it is over. */
export class AskSession extends Query<SignedInPerson | null> {
  constructor(readonly token: string) {
    super();
  }
}

export class AskAccountByLogin extends Query<AccountLine | null> {
  constructor(readonly login: string) {
    super();
  }
}

export class AskSessions extends Query<readonly SessionLine[]> {
  constructor(readonly account: string) {
    super();
  }
}

/** Accounts of the agency, and with `below` of those under it; all accounts without an agency. */
export class AskAccounts extends Query<readonly AccountLine[]> {
  constructor(readonly question: { readonly agency: string | null; readonly below: boolean }) {
    super();
  }
}

/** The agency and those below it; all agencies without one. */
export class AskAgencies extends Query<readonly AgencyLine[]> {
  constructor(readonly question: { readonly agency: string | null; readonly below: boolean }) {
    super();
  }
}
