import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Never edited once released: what changes comes as a migration of its own. */
export class Tables0001 implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits that end their names. */
  readonly name = 'Tables1768435200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(path.join(__dirname, '0001-tables.sql'), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error(
      'Views are folded from the log: drop schema views and start the program, it builds them anew.',
    );
  }
}
