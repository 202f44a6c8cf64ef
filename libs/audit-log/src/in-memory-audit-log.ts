import type {
  AuditChain,
  AuditEntry,
  AuditHead,
  AuditLog,
  AuditQuestion,
  StoredAuditEntry,
} from './audit-log';
import { BEGINNING, ChainWalk, hashOf } from './chain';

/** A log that lives as long as the process: for tests and for trying things out. */
export class InMemoryAuditLog implements AuditLog {
  private readonly entries: StoredAuditEntry[] = [];

  constructor(private readonly now: () => Date = () => new Date()) {}

  async note(entry: AuditEntry): Promise<void> {
    const last = this.entries.at(-1);
    const previous = last ? hashOf(last) : BEGINNING.hash;
    const { details = {} } = entry;
    const at = this.now().toISOString();
    this.entries.push({ ...entry, details, id: this.entries.length + 1, at, previous });
  }

  noteBefore(entry: AuditEntry): Promise<void> {
    return this.note(entry);
  }

  async search(question: AuditQuestion): Promise<readonly StoredAuditEntry[]> {
    return this.entries
      .filter((entry) => answers(entry, question))
      .toReversed()
      .slice(0, question.limit);
  }

  async head(): Promise<AuditHead> {
    const last = this.entries.at(-1);
    return last ? { id: last.id, hash: hashOf(last) } : BEGINNING;
  }

  async verify(): Promise<AuditChain> {
    const walk = new ChainWalk();
    for (const entry of this.entries) walk.see(entry);
    return walk.through(await this.head(), null);
  }

  async close(): Promise<void> {}
}

function answers(entry: StoredAuditEntry, question: AuditQuestion): boolean {
  const { agencies, from = '', to = '9999', before = Infinity } = question;
  const concerned = [entry.agency, entry.agencyOfCase];
  const named = (['account', 'request', 'agencyOfCase', 'operation', 'outcome'] as const).every(
    (field) => question[field] === undefined || question[field] === entry[field],
  );
  const placed = entry.id < before && entry.at >= from && entry.at <= to;
  return named && placed && agencies.some((agency) => concerned.includes(agency));
}
