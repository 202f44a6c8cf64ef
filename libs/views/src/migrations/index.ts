import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Never edited once released: what changes comes as a migration of its own. */
abstract class SqlMigration implements MigrationInterface {
  /** TypeORM orders migrations by the thirteen digits that end their names. */
  abstract readonly name: string;
  /** Beside this file, without `.sql`. */
  protected abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(path.join(__dirname, `${this.file}.sql`), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error(
      'Views are folded from the log: drop schema views and start the program, it builds them anew.',
    );
  }
}

class Tables extends SqlMigration {
  readonly name = 'Tables1768435200000';
  readonly file = '0001-tables';
}

class Register extends SqlMigration {
  readonly name = 'Register1795132800000';
  readonly file = '0002-register';
}

class Board extends SqlMigration {
  readonly name = 'Board1795219200000';
  readonly file = '0003-board';
}

export const MIGRATIONS = [Tables, Register, Board];
