import { AskAccountByLoginHandler } from './ask-account-by-login.handler';
import { FinishSignOnHandler } from './finish-sign-on.handler';
import { BeginSignOnHandler } from './begin-sign-on.handler';
import { AskAccountsHandler } from './ask-accounts.handler';
import { AskAgenciesHandler } from './ask-agencies.handler';
import { AskSessionHandler } from './ask-session.handler';
import { AskSessionsHandler } from './ask-sessions.handler';
import { ChangeAccountHandler } from './change-account.handler';
import { ChangeOwnPasswordHandler } from './change-own-password.handler';
import { OpenAccountHandler } from './open-account.handler';
import { PlaceAgencyHandler } from './place-agency.handler';
import { RevokeSessionsHandler } from './revoke-sessions.handler';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';

/** Coming and going, accounts, agencies. */
export const STAFF_HANDLERS = [
  AskAccountByLoginHandler,
  FinishSignOnHandler,
  BeginSignOnHandler,
  AskAccountsHandler,
  AskAgenciesHandler,
  AskSessionHandler,
  AskSessionsHandler,
  ChangeAccountHandler,
  ChangeOwnPasswordHandler,
  OpenAccountHandler,
  PlaceAgencyHandler,
  RevokeSessionsHandler,
  SignInHandler,
  SignOutHandler,
];
