import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Pool } from 'pg';
import type { ClientBase } from 'pg';
import { asOwner, connectionTo } from './database';
import type { BenchDatabase } from './database';
import { folderOf, versionOf } from './peer-packages';
import type { BenchEvent, StoreUnderTest } from './store';

/** In the order of the package's own install script. */
const FUNCTIONS = [
  'message-store-version',
  'hash-64',
  'acquire-lock',
  'category',
  'is-category',
  'id',
  'cardinal-id',
  'stream-version',
  'get-stream-messages',
  'get-category-messages',
  'get-last-stream-message',
  'write-message',
];
const TABLES = [
  'schema/message-store.sql',
  'extensions/pgcrypto.sql',
  'tables/messages.sql',
  'types/message.sql',
];
/** As many as castore's driver opens; its lock lets one at a time write into a category anyway. */
const CONNECTIONS = 10;
const PAGE = 5_000;
const NEW_STREAM = -1;

const WRITE = {
  name: 'write',
  text: 'select message_store.write_message($1, $2, $3, $4::jsonb, $5::jsonb, $6)',
};
const STREAM = { name: 'stream', text: 'select * from message_store.get_stream_messages($1, 0, -1)' };
const CATEGORY = { name: 'category', text: 'select * from message_store.get_category_messages($1, $2, $3)' };

interface MessageRow {
  readonly id: string;
  readonly global_position: string;
  readonly data: string;
  readonly metadata: string;
}

/** Its own SQL files, in its own order, in a database of its own. */
export async function prepareMessageDb(database: BenchDatabase): Promise<void> {
  const folder = path.join(folderOf('@eventide/message-db'), 'database');
  const indexes = readdirSync(path.join(folder, 'indexes')).map((file) => `indexes/${file}`);
  const files = [...TABLES, ...FUNCTIONS.map((name) => `functions/${name}.sql`), ...indexes];
  await asOwner(database, async (client) => {
    await client.query(`alter database ${database.name} set search_path = message_store, public`);
    await client.query('set search_path = message_store, public');
    for (const file of files) await client.query(readFileSync(path.join(folder, file), 'utf8'));
  });
}

async function write(
  client: ClientBase | Pool,
  stream: string,
  [event, expected]: readonly [BenchEvent, number],
): Promise<void> {
  const { eventId, type, data, meta } = event;
  const values = [eventId, stream, type, JSON.stringify(data), JSON.stringify(meta), expected];
  await client.query({ ...WRITE, values });
}

/** One function call a message; several messages are one transaction, as the package's writers have it. */
async function writeAll(pool: Pool, stream: string, events: readonly BenchEvent[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [index, event] of events.entries()) await write(client, stream, [event, index + NEW_STREAM]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

function parsed(row: MessageRow): { readonly id: string; readonly data: unknown; readonly meta: unknown } {
  const [data, meta]: readonly unknown[] = [JSON.parse(row.data), JSON.parse(row.metadata)];
  return { id: row.id, data, meta };
}

async function readCategory(pool: Pool, category: string, visit: (id: string) => void): Promise<void> {
  let position = 1;
  for (;;) {
    const { rows } = await pool.query<MessageRow>({ ...CATEGORY, values: [category, position, PAGE] });
    rows.map(parsed).forEach(({ id }) => visit(id));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    position = Number(last.global_position) + 1;
  }
}

export function openMessageDb(database: BenchDatabase): StoreUnderTest {
  const pool = new Pool({ ...connectionTo(database), max: CONNECTIONS });
  return {
    name: `message-db ${versionOf('@eventide/message-db')}`,
    create: async (stream, events) => {
      const [only] = events;
      if (only && events.length === 1) await write(pool, stream, [only, NEW_STREAM]);
      else await writeAll(pool, stream, events);
    },
    load: async (stream) => {
      const { rows } = await pool.query<MessageRow>({ ...STREAM, values: [stream] });
      return rows.map(parsed).length;
    },
    readAll: (visit) => readCategory(pool, 'request', visit),
    close: () => pool.end(),
  };
}
