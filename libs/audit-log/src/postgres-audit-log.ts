import type { JsonObject } from '@taizhang/event-store';
import type { Pool } from 'pg';
import type {
  AuditChain,
  AuditEntry,
  AuditHead,
  AuditLog,
  AuditQuestion,
  StoredAuditEntry,
} from './audit-log';
import { BufferedEntries } from './buffered-entries';
import { canonicalEntry, ChainWalk } from './chain';

interface Row extends Omit<StoredAuditEntry, 'id' | 'at' | 'agencyOfCase'> {
  readonly id: string;
  readonly at: Date;
  readonly agency_of_case: string | null;
  readonly details: JsonObject;
}

const COLUMNS = 'id, at, previous, account, agency, operation, outcome, agency_of_case, request, ip, details';
const APPEND = 'select audit.append($1)';
const PAGE = `select ${COLUMNS} from audit.entry where id > $1 order by id limit $2`;
const SEARCH = `
  select ${COLUMNS} from audit.entry
   where (agency = any($1) or agency_of_case = any($1))
     and ($2::text is null or account = $2) and ($3::text is null or request = $3)
     and ($4::text is null or agency_of_case = $4) and ($5::text is null or operation = $5)
     and ($6::text is null or outcome = $6)
     and ($7::timestamptz is null or at >= $7) and ($8::timestamptz is null or at <= $8)
     and ($9::bigint is null or id < $9)
   order by id desc limit $10`;
const ENTRIES_AT_ONCE = 2_000;

/** Schema `audit` in PostgreSQL; see `migrations/audit-log.sql`. The pool stays the caller's. */
export class PostgresAuditLog implements AuditLog {
  private readonly entries: BufferedEntries;

  constructor(private readonly pool: Pick<Pool, 'query'>) {
    this.entries = new BufferedEntries(async (some) => {
      await pool.query(APPEND, [some.map(canonicalEntry)]);
    });
  }

  note(entry: AuditEntry): Promise<void> {
    return this.entries.note(entry);
  }

  noteBefore(entry: AuditEntry): Promise<void> {
    return this.entries.noteBefore(entry);
  }

  async search(question: AuditQuestion): Promise<readonly StoredAuditEntry[]> {
    await this.entries.flush();
    const { agencies, account, request, agencyOfCase, operation, outcome, from, to, before, limit } =
      question;
    const { rows } = await this.pool.query<Row>(SEARCH, [
      agencies,
      ...[account, request, agencyOfCase, operation, outcome, from, to, before, limit],
    ]);
    return rows.map(storedEntry);
  }

  async head(): Promise<AuditHead> {
    const { rows } = await this.pool.query<{ id: string; hash: string }>('select id, hash from audit.head');
    const [row] = rows;
    if (!row) throw new Error('audit.head has lost its row: restore the database from its backup.');
    return { id: Number(row.id), hash: row.hash };
  }

  async verify(): Promise<AuditChain> {
    await this.entries.flush();
    const head = await this.head();
    const walk = new ChainWalk();
    let hashAtHead: string | null = null;
    for (let last = 0; ;) {
      const { rows } = await this.pool.query<Row>(PAGE, [last, ENTRIES_AT_ONCE]);
      for (const row of rows) {
        walk.see(storedEntry(row));
        if (walk.head.id === head.id) hashAtHead = walk.head.hash;
      }
      const end = rows.at(-1);
      if (!end) return walk.through(head, hashAtHead);
      last = Number(end.id);
    }
  }

  close(): Promise<void> {
    return this.entries.flush();
  }
}

function storedEntry({ id, at, agency_of_case: agencyOfCase, ...rest }: Row): StoredAuditEntry {
  return { ...rest, agencyOfCase, id: Number(id), at: at.toISOString() };
}
