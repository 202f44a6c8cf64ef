export { addressKey } from './attempts';
export { copiedAccounts, putAccounts } from './copied-accounts';
export type { CopiedAccount } from './copied-accounts';
export type {
  AccountLine,
  AccountState,
  BegunSession,
  Client,
  NewAccount,
  PasswordRefusal,
  Recorder,
  SessionLine,
  SignedInPerson,
  SignInRefusal,
  StaffAnswer,
  StaffDesk,
  StaffRefusalCode,
} from './desk';
export { migrateStaffStore } from './migrate';
export type { HashCost } from './password-hash';
export { PASSWORD_CHARACTERS } from './password-rules';
export { PostgresStaffDesk } from './postgres-staff-desk';
export type { StaffDeskOptions } from './postgres-staff-desk';
export { SignOnFailedError, SingleSignOn } from './single-sign-on';
export type { SignedOn, SignOnAttempt, SingleSignOnSettings } from './single-sign-on';
