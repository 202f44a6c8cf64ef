import { createHash } from 'node:crypto';
import { canonicalJson } from '@taizhang/case-handling';
import type { EventStore } from '@taizhang/event-store';
import { FORMAT, FORMAT_VERSION } from './log-file/format';
import type { CopiedKey, LogHeader, SealedAccount } from './log-file/format';

/** What is copied: the log of any store, the data keys that its texts are sealed with, and what it omits of accounts. */
export interface CopySource {
  readonly store: Pick<EventStore, 'head' | 'readAll'>;
  /** Every data key there is, some at a time. */
  readonly keys: () => AsyncIterable<readonly CopiedKey[]>;
  /** Every account of the staff, some at a time. */
  readonly accounts: () => AsyncIterable<readonly SealedAccount[]>;
}

export interface CopyOptions {
  /** Only what follows this ordinal; 0 copies everything. */
  readonly after: number;
  readonly program: string;
  readonly now: () => Date;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Takes a piece of the file; resolves when it may have the next. */
export type Write = (text: string) => Promise<void>;

export interface CopiedLog {
  readonly after: number;
  readonly last: number;
  readonly events: number;
  readonly keys: number;
  readonly accounts: number;
  readonly exportedAt: string;
  /** Of all bytes before the last line. */
  readonly sha256: string;
}

const EVENTS_AT_ONCE = 1_000;

/**
 * Writes a copy of the log as it stands when the copy begins. What is recorded meanwhile is not in it.
 * @returns null, with nothing written, when the log does not reach `after`.
 */
export async function copyLog(
  source: CopySource,
  options: CopyOptions,
  write: Write,
): Promise<CopiedLog | null> {
  const header = await headerOf(source, options);
  if (header === null) return null;
  const hash = createHash('sha256');
  const put = async (values: readonly object[]) => {
    const text = values.map((value) => `${canonicalJson(value)}\n`).join('');
    hash.update(text);
    await write(text);
  };
  await put([header]);
  const keys = await putAll(source.keys(), put);
  const accounts = await putAll(source.accounts(), put);
  await copyEvents(source, { header, onProgress: options.onProgress }, put);
  const { after, last, exportedAt } = header;
  const end = { sha256: hash.digest('hex'), events: last - after, keys, accounts };
  await write(`${canonicalJson(end)}\n`);
  return { ...end, after, last, exportedAt };
}

/** Keys are made before what they seal is recorded: read after the head, they open everything up to it. */
async function headerOf(
  { store }: CopySource,
  { after, program, now }: CopyOptions,
): Promise<LogHeader | null> {
  const exportedAt = now().toISOString();
  const { ordinal: last } = await store.head();
  if (after > last) return null;
  const [before] = after === 0 ? [] : (await store.readAll({ after: after - 1, limit: 1 })).events;
  const previous = before?.eventId ?? null;
  return { format: FORMAT, version: FORMAT_VERSION, exportedAt, program, after, last, previous };
}

type Put = (values: readonly object[]) => Promise<void>;

async function putAll(pieces: AsyncIterable<readonly object[]>, put: Put): Promise<number> {
  let count = 0;
  for await (const some of pieces) {
    await put(some);
    count += some.length;
  }
  return count;
}

async function copyEvents(
  { store }: CopySource,
  { header: { after, last }, onProgress }: { header: LogHeader } & Pick<CopyOptions, 'onProgress'>,
  put: Put,
): Promise<void> {
  for (let at = after; at < last;) {
    const { events, through } = await store.readAll({
      after: at,
      limit: Math.min(EVENTS_AT_ONCE, last - at),
    });
    await put(events);
    at = through;
    onProgress?.(at - after, last - after);
  }
}
