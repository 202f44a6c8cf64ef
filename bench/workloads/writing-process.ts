import { randomUUID } from 'node:crypto';
import { drive } from '../measuring/load';
import type { Turn } from '../measuring/load';
import type { BenchDatabase } from '../stores/database';
import { nextEvent } from '../stores/events';
import { STORE_KINDS } from '../stores/open-stores';
import type { StoreName } from '../stores/open-stores';

/** What a parent tells a writing process: to open a store, to write for a while, to say what it has written. */
export type WriterOrder =
  | { readonly order: 'open'; readonly store: StoreName; readonly database: BenchDatabase }
  | { readonly order: 'write'; readonly callers: number; readonly seconds: number }
  | { readonly order: 'tell' };

/** The ids that were acknowledged, caller by caller, in the order in which the caller had its answers. */
export type Acknowledged = readonly (readonly string[])[];

type Writer = Awaited<ReturnType<(typeof STORE_KINDS)[StoreName]['open']>>;

let writer: Writer | undefined;
const acknowledged: string[][] = [];

async function write(store: Writer, callers: number, seconds: number): Promise<Turn> {
  const turns = Array.from({ length: callers }, (_, caller) => {
    const own = (acknowledged[caller] ??= []);
    const operation = async (): Promise<void> => {
      const event = nextEvent();
      await store.create(`request-${randomUUID()}`, [event]);
      own.push(event.eventId);
    };
    return drive({ callers: 1, seconds, eventsEach: 1, operation });
  });
  const all = await Promise.all(turns);
  const longest = Math.max(...all.map((turn) => turn.seconds));
  return { latencies: all.flatMap(({ latencies }) => latencies), seconds: longest, eventsEach: 1 };
}

async function obey(message: WriterOrder): Promise<Turn | Acknowledged | 'open'> {
  if (message.order === 'open') {
    writer = await STORE_KINDS[message.store].open(message.database);
    return 'open';
  }
  if (message.order === 'tell') return acknowledged;
  if (!writer) throw new Error('told to write before it was told where');
  return write(writer, message.callers, message.seconds);
}

process.on('message', (message: WriterOrder) => {
  obey(message).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.send?.('ready');
