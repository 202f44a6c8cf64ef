import path from 'node:path';
import { migrateSchema } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase } from 'pg';

const REMINDERS: OwnSchema = {
  name: 'reminders',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-reminders'],
};

/** Creates or updates schema `reminders` and its rights, as `migrateSchema` does. */
export function migrateReminders(client: ClientBase): Promise<void> {
  return migrateSchema(client, REMINDERS);
}
