import { ROLES } from '@taizhang/staff-access';
import type { Role } from '@taizhang/staff-access';
import type { AccountLine, AccountState } from './desk';

/** A row of staff.account. */
export interface AccountRow {
  readonly id: string;
  readonly agency: string;
  readonly login: string;
  readonly display_name: string;
  readonly roles: readonly string[];
  readonly state: AccountState;
  readonly password_hash: string | null;
  readonly must_change: boolean;
  readonly last_sign_in_at: Date | null;
  readonly version: number;
  readonly pending_command: string | null;
  readonly pending_since: Date | null;
  readonly pending_hash: string | null;
}

export function rolesOf(names: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => names.includes(role));
}

export function accountLine(row: AccountRow): AccountLine {
  return {
    account: row.id,
    agency: row.agency,
    login: row.login,
    displayName: row.display_name,
    roles: rolesOf(row.roles),
    state: row.state,
    hasPassword: row.password_hash !== null,
    passwordMustChange: row.must_change,
    lastSignInAt: row.last_sign_in_at,
    version: row.version,
  };
}
