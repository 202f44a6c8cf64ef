import { CopyFaultError } from './log-file/fault';
import type { CopyFault } from './log-file/fault';
import type { CopiedKey, LogHeader } from './log-file/format';
import { readLogFile } from './log-file/read-log-file';
import type { LogFileItem } from './log-file/read-log-file';

export interface CheckedLog {
  readonly exportedAt: string;
  readonly after: number;
  readonly last: number;
  readonly events: number;
  readonly keys: number;
  readonly accounts: number;
}

export type CheckAnswer =
  { readonly ok: true; readonly checked: CheckedLog } | { readonly ok: false; readonly fault: CopyFault };

export interface ReadOptions {
  readonly onProgress?: (stage: 'checking' | 'storing', done: number, of: number) => void;
}

/** Opens the file anew at every call: a restore reads it once to check it and once to store it. */
export type OpenFile = () => AsyncIterable<Buffer>;

/** Whether the master key at hand opens a key of the copy. */
type Opens = (key: CopiedKey) => boolean;

/** Whether a copy is whole and its keys open: what a restore asks first, without a log to restore into. */
export async function checkLog(
  open: OpenFile,
  opens: Opens,
  options: ReadOptions = {},
): Promise<CheckAnswer> {
  try {
    return { ok: true, checked: await readThrough(open(), opens, options) };
  } catch (error) {
    return faultIn(error);
  }
}

/** A fault of the copy as a value; anything else is thrown on. */
export function faultIn(error: unknown): { readonly ok: false; readonly fault: CopyFault } {
  if (error instanceof CopyFaultError) return { ok: false, fault: error.fault };
  throw error;
}

/** @throws CopyFaultError when the copy is not whole or its keys do not open. */
export async function readThrough(
  chunks: AsyncIterable<Buffer>,
  opens: Opens,
  options: ReadOptions,
): Promise<CheckedLog> {
  const check = new Check(opens, options);
  for await (const item of readLogFile(chunks)) check.take(item);
  return check.outcome();
}

const EVENTS_A_STEP = 1_000;

class Check {
  private header: LogHeader | null = null;
  private events = 0;
  private keys = 0;
  private accounts = 0;

  constructor(
    private readonly opens: Opens,
    private readonly options: ReadOptions,
  ) {}

  take(item: LogFileItem): void {
    switch (item.kind) {
      case 'header':
        this.header = item.header;
        return;
      case 'key':
        if (!this.opens(item.key)) throw new CopyFaultError({ code: 'WrongMasterKey' });
        this.keys += 1;
        return;
      case 'account':
        this.accounts += 1;
        return;
      case 'event':
        this.events += 1;
        if (this.events % EVENTS_A_STEP === 0) this.report();
        return;
      case 'end':
        return;
    }
  }

  outcome(): CheckedLog {
    if (!this.header) throw new CopyFaultError({ code: 'NotThisFormat' });
    const { exportedAt, after, last } = this.header;
    const { events, keys, accounts } = this;
    return { exportedAt, after, last, events, keys, accounts };
  }

  private report(): void {
    if (this.header) this.options.onProgress?.('checking', this.events, this.header.last - this.header.after);
  }
}
