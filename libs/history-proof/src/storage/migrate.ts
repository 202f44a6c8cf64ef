import path from 'node:path';
import { migrateSchema } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase } from 'pg';

const PROOF: OwnSchema = {
  name: 'proof',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-proof'],
};

/** Creates or updates schema `proof` and its rights, as `migrateSchema` does. */
export function migrateHistoryProof(client: ClientBase): Promise<void> {
  return migrateSchema(client, PROOF);
}
