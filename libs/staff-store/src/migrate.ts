import path from 'node:path';
import { migrateSchema } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase } from 'pg';

const STAFF: OwnSchema = {
  name: 'staff',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-staff'],
};

/** Creates or updates schema `staff` and its rights, as `migrateSchema` does. */
export function migrateStaffStore(client: ClientBase): Promise<void> {
  return migrateSchema(client, STAFF);
}
