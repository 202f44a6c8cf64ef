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
