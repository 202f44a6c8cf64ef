import { AuditUnavailableError } from './audit-log';
import type { AuditEntry } from './audit-log';

interface Waiting {
  readonly entry: AuditEntry;
  readonly written: (error?: unknown) => void;
}

const MOST_WAITING = 1_000;
const MOST_AT_ONCE = 250;

/**
 * Entries on their way, written in their order, one write at a time and by as many as wait. What could not be written
 * stays and is tried again with the next entry; when too many wait, nobody is shown anything more.
 */
export class BufferedEntries {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private lastError: unknown = null;

  constructor(
    private readonly write: (entries: readonly AuditEntry[]) => Promise<void>,
    private readonly most = MOST_WAITING,
  ) {}

  /** Resolves when the entry has its place. @throws AuditUnavailableError when there is none. */
  async note(entry: AuditEntry): Promise<void> {
    if (this.waiting.length >= this.most) await this.flush();
    this.waiting.push({ entry, written: () => undefined });
    void this.writeAll();
  }

  /** Resolves when the entry is written; one that could not be is taken back: its answer was never given. */
  noteBefore(entry: AuditEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        entry,
        written: (error) => {
          if (error === undefined) return resolve();
          this.waiting = this.waiting.filter((other) => other !== one);
          reject(new AuditUnavailableError(error));
        },
      };
      this.waiting.push(one);
      void this.writeAll();
    });
  }

  /** Resolves when everything that waited is written. @throws AuditUnavailableError */
  async flush(): Promise<void> {
    await this.writeAll();
    if (this.waiting.length > 0) throw new AuditUnavailableError(this.lastError);
  }

  private writeAll(): Promise<void> {
    this.writing ??= this.writeBatches();
    return this.writing;
  }

  private async writeBatches(): Promise<void> {
    // First lets others put theirs beside it; and is never over before `writing` says that it runs.
    await Promise.resolve();
    let failed = false;
    while (this.waiting.length > 0 && !failed) failed = !(await this.writeBatch());
    this.writing = null;
  }

  private async writeBatch(): Promise<boolean> {
    const batch = this.waiting.slice(0, MOST_AT_ONCE);
    try {
      await this.write(batch.map(({ entry }) => entry));
    } catch (error) {
      this.lastError = error;
      // Also to those behind the batch: nobody waits for an answer until somebody else asks.
      for (const { written } of this.waiting) written(error);
      return false;
    }
    this.waiting = this.waiting.filter((one) => !batch.includes(one));
    for (const { written } of batch) written();
    return true;
  }
}
