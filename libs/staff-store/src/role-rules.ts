import type { Role } from '@taizhang/staff-access';

/** The administrator reads no case, the auditor changes nothing: neither holds another role beside (三员分立). */
const ALONE: readonly Role[] = ['administrator', 'auditor'];

export function rolesMix(roles: readonly Role[]): boolean {
  return roles.length === 1 || !roles.some((role) => ALONE.includes(role));
}
