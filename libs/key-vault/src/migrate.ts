import path from 'node:path';
import { migrateSchema } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase } from 'pg';

const VAULT: OwnSchema = {
  name: 'vault',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-keys'],
};

/** Creates or updates schema `vault` and its rights, as `migrateSchema` does. */
export function migrateKeyVault(client: ClientBase): Promise<void> {
  return migrateSchema(client, VAULT);
}
