import type { ClientBase } from 'pg';
import type { StoredEvent } from '../event';

/** Whole events as JSON, with the times written as everywhere; a restore reads few of them. */
const SLICE = `
  select json_build_object(
           'eventId', event_id, 'stream', stream, 'version', version, 'ordinal', ordinal,
           'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'type', type, 'schemaVersion', schema_version, 'data', data, 'meta', meta) as event
    from event_store.event where ordinal > $1 order by ordinal limit $2`;

/** The log while a copy is read back into it, inside a transaction of the caller's. Nobody appends meanwhile. */
export class LogRestorer {
  private constructor(
    private readonly client: ClientBase,
    /** The log's last ordinal, 0 for an empty log. */
    readonly head: number,
  ) {}

  /** Locks the log until the transaction ends. The client must be allowed to act as taizhang_owner, and then does. */
  static async open(client: ClientBase): Promise<LogRestorer> {
    await client.query("set local role taizhang_owner; set local lock_timeout = '10s'");
    const { rows } = await client.query<{ ordinal: string }>(
      'select ordinal from event_store.head for update',
    );
    return new LogRestorer(client, Number(rows[0]?.ordinal));
  }

  async eventsAfter(ordinal: number, limit: number): Promise<readonly StoredEvent[]> {
    const { rows } = await this.client.query<{ event: StoredEvent }>(SLICE, [ordinal, limit]);
    return rows.map(({ event }) => event);
  }

  /** Stores events as they stood. They must continue the log and their streams; the database checks it. */
  async put(events: readonly StoredEvent[]): Promise<void> {
    await this.client.query('select event_store.restore($1)', [JSON.stringify(events)]);
  }
}
