import { createHash, randomUUID } from 'node:crypto';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { copyLog } from './copy-log';
import type { CopyOptions, CopySource } from './copy-log';
import type { CopiedKey, SealedAccount } from './log-file/format';
import type { LogUnderRestore, RestoreTarget } from './restore-log';

export const EXPORTED_AT = '2026-03-02T15:00:00.000Z';
export const KEYS: readonly CopiedKey[] = [
  { key: 'person-1', wrapped: 'AQID' },
  { key: 'request-1', wrapped: 'BAUG' },
];

export const ACCOUNTS: readonly SealedAccount[] = [
  { account: '5f0c1f9e-7c7e-5b1e-9a4f-0a4a3b7f7c11', sealed: 'BwgJ' },
];

/** Seven events in three streams, a second apart. */
export async function smallLog(): Promise<EventStore> {
  let now = Date.UTC(2026, 2, 2, 1);
  const store = new InMemoryEventStore({ now: () => (now += 1_000) });
  for (const [index, stream] of ['a-1', 'b-1', 'a-1', 'a-1', 'c-1', 'b-1', 'a-1'].entries()) {
    await store.append({ stream, expectedVersion: 'any', events: [newEvent(index)] });
  }
  return store;
}

export function newEvent(index: number, eventId: string = randomUUID()) {
  const ids = { commandId: eventId, correlationId: eventId, causationId: null };
  return {
    eventId,
    type: 'ReceiptFixed',
    schemaVersion: 1,
    data: { text: `第 ${index} 件\n“引号”`, list: [1, 2.5, null, { deep: true }] },
    meta: { recordedBy: 'cli:clerk', agency: 'A1', contentHash: `hash ${index}`, ...ids },
  };
}

interface Wishes {
  readonly keys?: readonly CopiedKey[];
  readonly accounts?: readonly SealedAccount[];
  /** Happens while the copy is made. */
  readonly meanwhile?: () => Promise<unknown>;
}

export async function copyOf(
  store: CopySource['store'],
  { after = 0, keys = KEYS, accounts = ACCOUNTS, meanwhile, ...more }: Partial<CopyOptions> & Wishes = {},
) {
  const written: string[] = [];
  const source = {
    store,
    keys: async function* () {
      await meanwhile?.();
      if (keys.length > 0) yield keys;
    },
    accounts: async function* () {
      if (accounts.length > 0) yield accounts;
    },
  };
  const options = { after, program: '0.1.0', now: () => new Date(EXPORTED_AT), ...more };
  const copied = await copyLog(source, options, async (text) => void written.push(text));
  return { copied, text: written.join('') };
}

/** The lines changed, and the end made to fit them: what a disk never does, but a hand may. */
export function resealed(text: string, change: (lines: string[]) => readonly string[]): string {
  const lines = text.trimEnd().split('\n');
  const end: object = JSON.parse(lines.pop() ?? '');
  const changed = change(lines)
    .map((line) => `${line}\n`)
    .join('');
  const sha256 = createHash('sha256').update(changed).digest('hex');
  return `${changed}${JSON.stringify({ ...end, sha256 })}\n`;
}

/** A file's bytes in pieces of some length, so that lines and characters are cut anywhere. */
export function bytesOf(text: string, piece = 97): () => AsyncIterable<Buffer> {
  return async function* () {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  };
}

/** A database to restore into: what is put is there when the work ends well, else nothing is. */
export class RestoreInMemory implements RestoreTarget {
  events: readonly StoredEvent[] = [];
  keys: ReadonlyMap<string, string> = new Map();
  accounts: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly masterKeyFits = true,
    private readonly erased: ReadonlySet<string> = new Set(),
  ) {}

  opens(): boolean {
    return this.masterKeyFits;
  }

  async wholly<Answer>(work: (log: LogUnderRestore) => Promise<Answer>): Promise<Answer> {
    const events = [...this.events];
    const keys = new Map(this.keys);
    const accounts = new Map(this.accounts);
    const answer = await work({
      head: events.length,
      eventsAfter: async (ordinal, limit) => events.slice(ordinal, ordinal + limit),
      put: async (some) => void events.push(...some),
      putKeys: async (some) => {
        const kept = some.filter(({ key }) => !this.erased.has(key));
        for (const { key, wrapped } of kept) keys.set(key, wrapped);
        return kept.length;
      },
      putAccounts: async (some) => {
        const fresh = some.filter(({ account }) => !accounts.has(account));
        for (const { account, sealed } of fresh) accounts.set(account, sealed);
        return fresh.length;
      },
    });
    this.events = events;
    this.keys = keys;
    this.accounts = accounts;
    return answer;
  }
}
