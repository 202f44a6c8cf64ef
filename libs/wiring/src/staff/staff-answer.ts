import type { AccountLine, BegunSession, StaffRefusalCode } from '@taizhang/staff-store';
import type { PlacingRefusal } from './place-agency';

/** Why an account or an agency was not changed. */
export type StaffChangeRefusal =
  StaffRefusalCode | PlacingRefusal | 'OwnAccount' | 'UnknownSession' | 'AgencyOutOfReach';

export interface StaffRefused {
  readonly status: 'refused';
  readonly code: StaffChangeRefusal;
  readonly message: string;
}

export type AccountAnswer = { readonly status: 'done'; readonly account: AccountLine } | StaffRefused;
export type DoneAnswer = { readonly status: 'done' } | StaffRefused;

export type SignInAnswer =
  | { readonly status: 'begun'; readonly session: BegunSession }
  | {
      readonly status: 'refused';
      readonly code: 'WrongLoginOrPassword' | 'TooManyAttempts' | 'NoAccountForSubject' | 'SignOnFailed';
      readonly message: string;
      /** Until the next attempt. */
      readonly waitSeconds?: number;
    };

export interface AgencyLine {
  readonly agency: string;
  /** 机关名称; null where nobody gave it. */
  readonly name: string | null;
  readonly parent: string | null;
}
