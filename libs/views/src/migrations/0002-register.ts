import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Never edited once released: what changes comes as a migration of its own. */
export class Register0002 implements MigrationInterface {
  readonly name = 'Register1795132800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(path.join(__dirname, '0002-register.sql'), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error(
      'Views are folded from the log: drop schema views and start the program, it builds them anew.',
    );
  }
}
