import type { Pool } from 'pg';
import type { LogHead } from '../event-store';
import type { LogPosition, SourceRecord } from './record';
import { ForeignEventError } from './errors';

export interface Checkpoint {
  readonly ordinal: number;
  /** Null before the first event. */
  readonly position: LogPosition | null;
}

/** Where an event stands. */
export interface Place {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly ordinal: number;
  readonly recordedAt: string;
  readonly attempt: string;
  readonly position: LogPosition;
}

interface PlaceRow {
  readonly event_id: string;
  readonly stream: string;
  readonly version: string;
  readonly ordinal: string;
  readonly recorded_at: Date;
  readonly attempt: string;
  readonly commit_position: string;
  readonly prepare_position: string;
}

interface CheckpointRow {
  readonly ordinal: string;
  readonly commit_position: string | null;
  readonly prepare_position: string | null;
  readonly recorded_at: Date | null;
}

const COLUMNS = 'event_id, stream, version, ordinal, recorded_at, attempt, commit_position, prepare_position';

const CHECKPOINT = {
  name: 'kurrent_index.checkpoint',
  text: 'select ordinal, commit_position, prepare_position, recorded_at from kurrent_index.checkpoint',
};
const ADVANCE = {
  name: 'kurrent_index.advance',
  text: 'select kurrent_index.advance($1, $2, $3, $4, $5, $6, $7, $8, $9) as moved',
};
const KNOWN = {
  name: 'kurrent_index.known',
  text: `select ${COLUMNS} from kurrent_index.entry where event_id = any($1) order by ordinal`,
};
const VERSIONS = {
  name: 'kurrent_index.versions',
  text: `select s.stream, coalesce((select e.version from kurrent_index.entry e where e.stream = s.stream
                                     order by e.version desc limit 1), 0) as version
           from unnest($1::text[]) s(stream)`,
};
const STREAM = {
  name: 'kurrent_index.stream',
  text: `select ${COLUMNS} from kurrent_index.entry where stream = $1 and version between $2 and $3 order by version`,
};
const SLICE = {
  name: 'kurrent_index.slice',
  text: `select ${COLUMNS} from kurrent_index.entry where ordinal between $1 and $2 order by ordinal`,
};
const PASSING = {
  name: 'kurrent_index.passing',
  text: `select ${COLUMNS} from kurrent_index.entry
          where ordinal > $1 and ordinal <= $2
            and ($3::text[] is null or split_part(stream, '-', 1) = any($3))
            and ($4::text[] is null or type = any($4))
          order by ordinal limit $5`,
};
const AS_OF = {
  name: 'kurrent_index.as_of',
  text: 'select kurrent_index.ordinal_as_of($1) as ordinal',
};

function toPlace(row: PlaceRow): Place {
  return {
    eventId: row.event_id,
    stream: row.stream,
    version: Number(row.version),
    ordinal: Number(row.ordinal),
    recordedAt: row.recorded_at.toISOString(),
    attempt: row.attempt,
    position: { commit: BigInt(row.commit_position), prepare: BigInt(row.prepare_position) },
  };
}

function positionOf({ position, stream, version }: SourceRecord): LogPosition {
  if (position === undefined) throw new ForeignEventError(stream, BigInt(version - 1), 'it has no position');
  return position;
}

/** The ordinals of KurrentDB's events, kept in PostgreSQL. The only place that knows both. */
export class OrdinalIndex {
  constructor(private readonly pool: Pool) {}

  async checkpoint(): Promise<Checkpoint> {
    const { ordinal, commit_position: commit, prepare_position: prepare } = await this.checkpointRow();
    const position =
      commit === null || prepare === null ? null : { commit: BigInt(commit), prepare: BigInt(prepare) };
    return { ordinal: Number(ordinal), position };
  }

  async head(): Promise<LogHead> {
    const { ordinal, recorded_at } = await this.checkpointRow();
    return { ordinal: Number(ordinal), recordedAt: recorded_at?.toISOString() ?? null };
  }

  /** Numbers what follows the ordinal; false if another program has done so already. */
  async advance(after: number, records: readonly SourceRecord[]): Promise<boolean> {
    const positions = records.map(positionOf);
    const { rows } = await this.pool.query<{ moved: boolean }>({
      ...ADVANCE,
      values: [
        after,
        records.map(({ version }) => version),
        positions.map(({ commit }) => String(commit)),
        positions.map(({ prepare }) => String(prepare)),
        records.map(({ created }) => created.toISOString()),
        records.map(({ event }) => event.eventId),
        records.map(({ attempt }) => attempt),
        records.map(({ stream }) => stream),
        records.map(({ event }) => event.type),
      ],
    });
    return rows[0]?.moved === true;
  }

  /** Every place where one of the ids stands, in the log's order. */
  async known(eventIds: readonly string[]): Promise<readonly Place[]> {
    const { rows } = await this.pool.query<PlaceRow>({ ...KNOWN, values: [eventIds] });
    return rows.map(toPlace);
  }

  /** Last version of each stream, 0 for one that does not exist. */
  async versions(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ stream: string; version: string }>({
      ...VERSIONS,
      values: [streams],
    });
    return new Map(rows.map(({ stream, version }) => [stream, Number(version)]));
  }

  async ofStream(stream: string, first: number, last: number): Promise<readonly Place[]> {
    const { rows } = await this.pool.query<PlaceRow>({ ...STREAM, values: [stream, first, last] });
    return rows.map(toPlace);
  }

  /** Both ends included. */
  async slice(first: number, last: number): Promise<readonly Place[]> {
    const { rows } = await this.pool.query<PlaceRow>({ ...SLICE, values: [first, last] });
    return rows.map(toPlace);
  }

  async passing(
    { after, through, limit }: { readonly after: number; readonly through: number; readonly limit: number },
    filter: { readonly categories?: readonly string[]; readonly types?: readonly string[] },
  ): Promise<readonly Place[]> {
    const { rows } = await this.pool.query<PlaceRow>({
      ...PASSING,
      values: [after, through, filter.categories, filter.types, limit],
    });
    return rows.map(toPlace);
  }

  async asOf(ms: number): Promise<number> {
    const { rows } = await this.pool.query<{ ordinal: string }>({
      ...AS_OF,
      values: [new Date(ms).toISOString()],
    });
    return Number(rows[0]?.ordinal);
  }

  private async checkpointRow(): Promise<CheckpointRow> {
    const { rows } = await this.pool.query<CheckpointRow>(CHECKPOINT);
    const [row] = rows;
    if (row === undefined) throw new Error('the ordinal index has no checkpoint: drop schema kurrent_index');
    return row;
  }
}
