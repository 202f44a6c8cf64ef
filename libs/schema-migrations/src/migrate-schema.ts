import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase, Pool } from 'pg';

/** One schema of the program in PostgreSQL, owned by taizhang_owner. */
export interface OwnSchema {
  readonly name: string;
  /** Where its migrations lie. */
  readonly folder: string;
  /** Their names in order, without `.sql`; the version is how many there are. Never edited once released. */
  readonly migrations: readonly string[];
}

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_102;

/** The schema was written by a newer program, or not yet prepared by this one. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError';

  constructor(
    { name, migrations: { length: known } }: OwnSchema,
    readonly found: number,
  ) {
    super(
      found > known
        ? `schema ${name} is at version ${found} and this program knows ${known}: install the newer program`
        : `schema ${name} is at version ${found} and this program needs ${known}: run its migrations first`,
    );
  }
}

/** 0 for a database in which the schema was never migrated. */
export async function readSchemaVersion(
  connection: ClientBase | Pool,
  { name }: Pick<OwnSchema, 'name'>,
): Promise<number> {
  const table = `${name}.migration`;
  const found = await connection.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [
    table,
  ]);
  if (found.rows[0]?.exists !== true) return 0;
  const { rows } = await connection.query<{ version: number }>(
    `select coalesce(max(version), 0) as version from ${table}`,
  );
  return rows[0]?.version ?? 0;
}

/** @throws SchemaVersionError where it stands at another version than this program's. */
export async function requireSchema(connection: ClientBase | Pool, schema: OwnSchema): Promise<void> {
  const found = await readSchemaVersion(connection, schema);
  if (found !== schema.migrations.length) throw new SchemaVersionError(schema, found);
}

/**
 * Creates or updates the schema with roles taizhang_owner and taizhang_app (LOGIN, without a password: who may connect
 * as it is the server's to say). Run it as a superuser, outside a transaction, as often as wanted, from any number of
 * programs at once; where nothing is missing it only reads.
 * @throws SchemaVersionError where a newer program was here.
 */
export async function migrateSchema(client: ClientBase, schema: OwnSchema): Promise<void> {
  if ((await readSchemaVersion(client, schema)) === schema.migrations.length) return;
  await client.query('begin');
  try {
    await applyMissing(client, schema);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function applyMissing(client: ClientBase, schema: OwnSchema): Promise<void> {
  const { name, folder, migrations } = schema;
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query(bootstrapSql(name));
  const applied = await readSchemaVersion(client, schema);
  if (applied > migrations.length) throw new SchemaVersionError(schema, applied);
  for (const [index, migration] of migrations.entries()) {
    if (index < applied) continue;
    await client.query(readFileSync(path.join(folder, `${migration}.sql`), 'utf8'));
    await client.query(`insert into ${name}.migration (version, name) values ($1, $2)`, [
      index + 1,
      migration,
    ]);
  }
}

/**
 * What every schema begins with; may run any number of times. Roles belong to the whole cluster: another database may
 * create them at this very moment.
 */
function bootstrapSql(schema: string): string {
  return `
    do $$
    declare
      v_role text;
    begin
      -- taizhang_owner owns the tables; nobody logs in as it. taizhang_app is the program.
      foreach v_role in array array['taizhang_owner nologin', 'taizhang_app login'] loop
        begin
          if not exists (select from pg_catalog.pg_roles where rolname = split_part(v_role, ' ', 1)) then
            execute 'create role ' || v_role;
          end if;
        exception when duplicate_object or unique_violation then null;
        end;
      end loop;
    end $$;
    create schema if not exists ${schema} authorization taizhang_owner;
    set local role taizhang_owner;
    create table if not exists ${schema}.migration (
      version    integer     primary key,
      name       text        not null,
      applied_at timestamptz not null default clock_timestamp()
    );`;
}
