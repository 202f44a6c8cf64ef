import type { AccountLine, BegunSession, SignOnAttempt, StaffRefusalCode } from '@taizhang/staff-store';
import type { SIGN_IN_SENTENCES } from '../wording/staff-refusals';
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
      readonly code: keyof typeof SIGN_IN_SENTENCES;
      readonly message: string;
      /** Until the next attempt. */
      readonly waitSeconds?: number;
    };

/** Where to send the browser, and what it keeps meanwhile. */
export type SignOnBegun =
  | { readonly status: 'begun'; readonly address: string; readonly attempt: SignOnAttempt }
  | Extract<SignInAnswer, { readonly status: 'refused' }>;

export interface AgencyLine {
  readonly agency: string;
  /** 机关名称; null where nobody gave it. */
  readonly name: string | null;
  readonly parent: string | null;
}
