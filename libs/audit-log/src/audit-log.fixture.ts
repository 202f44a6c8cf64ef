import type { AuditEntry } from './audit-log';

/** Somebody of A1 looks at a case of A1. */
export const looked = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  account: 'anna',
  agency: 'A1',
  operation: 'case.read',
  outcome: 'allowed',
  agencyOfCase: 'A1',
  request: 'K1',
  ip: '127.0.0.1',
  ...more,
});
