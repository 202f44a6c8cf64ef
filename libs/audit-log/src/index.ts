export { AuditUnavailableError } from './audit-log';
export type {
  AuditChain,
  AuditEntry,
  AuditFault,
  AuditHead,
  AuditLog,
  AuditQuestion,
  SessionOperation,
  StoredAuditEntry,
} from './audit-log';
export { migrateAuditLog } from './migrate';
export { PostgresAuditLog } from './postgres-audit-log';
