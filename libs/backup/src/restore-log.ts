import { canonicalJson } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { faultIn, readThrough } from './check-log';
import type { OpenFile, ReadOptions } from './check-log';
import { CopyFaultError } from './log-file/fault';
import type { CopyFault } from './log-file/fault';
import type { CopiedKey, LogHeader, SealedAccount } from './log-file/format';
import { readLogFile } from './log-file/read-log-file';
import type { LogFileItem } from './log-file/read-log-file';

/** A log that only the restore may write while it lasts. */
export interface LogUnderRestore {
  /** Its last ordinal when the restore began. */
  readonly head: number;
  eventsAfter(ordinal: number, limit: number): Promise<readonly StoredEvent[]>;
  /** @returns how many were put: one that was erased is not. */
  putKeys(keys: readonly CopiedKey[]): Promise<number>;
  /** @returns how many were put: one that is there already is not. */
  putAccounts(accounts: readonly SealedAccount[]): Promise<number>;
  /** Stores events as they stood; they continue the log. */
  put(events: readonly StoredEvent[]): Promise<void>;
}

export interface RestoreTarget {
  /** Everything that the work puts stays, or, when it throws, nothing. */
  wholly<Answer>(work: (log: LogUnderRestore) => Promise<Answer>): Promise<Answer>;
  /** Whether the master key at hand opens a key of the copy. */
  opens(key: CopiedKey): boolean;
}

export interface RestoredLog {
  readonly exportedAt: string;
  /** Last ordinal of the copy. */
  readonly last: number;
  readonly stored: number;
  readonly alreadyThere: number;
  /** Those that were put; not those that were erased. */
  readonly keys: number;
  /** Of the staff; not those that were there already. */
  readonly accounts: number;
}

export type RestoreAnswer =
  { readonly ok: true; readonly restored: RestoredLog } | { readonly ok: false; readonly fault: CopyFault };

/**
 * Reads a copy back. It goes into an empty log, or into one that holds the beginning of the copy already; so the
 * same copy may be read back any number of times. Whole or not at all.
 */
export async function restoreLog(
  open: OpenFile,
  target: RestoreTarget,
  options: ReadOptions = {},
): Promise<RestoreAnswer> {
  try {
    await readThrough(open(), (key) => target.opens(key), options);
    return { ok: true, restored: await target.wholly((log) => store(open(), log, options)) };
  } catch (error) {
    return faultIn(error);
  }
}

const EVENTS_A_STEP = 1_000;

async function store(
  chunks: AsyncIterable<Buffer>,
  log: LogUnderRestore,
  options: ReadOptions,
): Promise<RestoredLog> {
  const restoring = new Restoring(log, options);
  for await (const item of readLogFile(chunks)) await restoring.take(item);
  return restoring.outcome();
}

class Restoring {
  private header: LogHeader | null = null;
  private keys: CopiedKey[] = [];
  private accounts: SealedAccount[] = [];
  private events: StoredEvent[] = [];
  private done = { keys: 0, accounts: 0, stored: 0, alreadyThere: 0 };

  constructor(
    private readonly log: LogUnderRestore,
    private readonly options: ReadOptions,
  ) {}

  async take(item: LogFileItem): Promise<void> {
    switch (item.kind) {
      case 'header':
        return this.begin(item.header);
      case 'key':
        this.keys.push(item.key);
        return this.keys.length < EVENTS_A_STEP ? undefined : this.putKeys();
      case 'account':
        this.accounts.push(item.account);
        return this.accounts.length < EVENTS_A_STEP ? undefined : this.putAccounts();
      case 'event':
        this.events.push(item.event);
        return this.events.length < EVENTS_A_STEP ? undefined : this.putAll();
      case 'end':
        return this.putAll();
    }
  }

  outcome(): RestoredLog {
    if (!this.header) throw new CopyFaultError({ code: 'NotThisFormat' });
    const { exportedAt, last } = this.header;
    return { exportedAt, last, ...this.done };
  }

  private async begin(header: LogHeader): Promise<void> {
    const { after, previous } = header;
    const { head } = this.log;
    this.header = header;
    if (after > head) throw new CopyFaultError({ code: 'EarlierCopyNeeded', after, head });
    if (previous === null) return;
    const [before] = await this.log.eventsAfter(after - 1, 1);
    if (before?.eventId !== previous) throw new CopyFaultError({ code: 'AnotherLog', ordinal: after });
  }

  /** A log that holds the whole copy keeps the keys it has: one that was destroyed since shall not come back. */
  private async putKeys(): Promise<void> {
    const keys = this.keys;
    this.keys = [];
    if (keys.length === 0 || !this.header || this.header.last <= this.log.head) return;
    this.done.keys += await this.log.putKeys(keys);
  }

  private async putAccounts(): Promise<void> {
    const { accounts } = this;
    this.accounts = [];
    if (accounts.length > 0) this.done.accounts += await this.log.putAccounts(accounts);
  }

  private async putAll(): Promise<void> {
    await this.putKeys();
    await this.putAccounts();
    const { events } = this;
    this.events = [];
    const known = events.filter(({ ordinal }) => ordinal <= this.log.head);
    const fresh = events.slice(known.length);
    await this.assertThere(known);
    if (fresh.length > 0) await this.log.put(fresh);
    this.done.alreadyThere += known.length;
    this.done.stored += fresh.length;
    this.report();
  }

  private async assertThere(known: readonly StoredEvent[]): Promise<void> {
    const [first] = known;
    if (!first) return;
    const there = await this.log.eventsAfter(first.ordinal - 1, known.length);
    const other = known.find((event, index) => !isSame(event, there[index]));
    if (other) throw new CopyFaultError({ code: 'AnotherLog', ordinal: other.ordinal });
  }

  private report(): void {
    if (!this.header) return;
    const { stored, alreadyThere } = this.done;
    this.options.onProgress?.('storing', stored + alreadyThere, this.header.last - this.header.after);
  }
}

function isSame(copied: StoredEvent, stored: StoredEvent | undefined): boolean {
  return stored !== undefined && canonicalJson(copied) === canonicalJson(stored);
}
