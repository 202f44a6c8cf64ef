import path from 'node:path';
import { migrateSchema } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase } from 'pg';

const AUDIT: OwnSchema = {
  name: 'audit',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-audit-log'],
};

/** Creates or updates schema `audit` and its rights, as `migrateSchema` does. */
export function migrateAuditLog(client: ClientBase): Promise<void> {
  return migrateSchema(client, AUDIT);
}
