import { connectionTo } from './database';
import type { BenchDatabase } from './database';
import { requireOf, versionOf } from './peer-packages';
import type { BenchEvent, StoreUnderTest } from './store';

interface CastoreEvent {
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  readonly payload: BenchEvent['data'];
  readonly metadata: BenchEvent['meta'];
}

interface CastoreContext {
  readonly eventStoreId: string;
}

interface GroupedEvent {
  context?: CastoreContext;
}

/** What the comparison uses of the adapter. */
interface CastoreAdapter {
  pushEvent(event: CastoreEvent, context: CastoreContext): Promise<unknown>;
  groupEvent(event: CastoreEvent): GroupedEvent;
  pushEventGroup(options: object, ...group: readonly GroupedEvent[]): Promise<unknown>;
  getEvents(stream: string, context: CastoreContext): Promise<{ readonly events: readonly unknown[] }>;
}

interface CastoreModule {
  readonly PostgresEventStorageAdapter: {
    new (options: { readonly connectionString: string }): CastoreAdapter;
    createEventTable(options: object): Promise<unknown>;
  };
}

const CASES = { eventStoreId: 'cases' };

function adapterClass(): CastoreModule['PostgresEventStorageAdapter'] {
  const castore: CastoreModule = requireOf()('@castore/event-storage-adapter-postgres');
  return castore.PostgresEventStorageAdapter;
}

/** Its driver takes the folder of a socket from the environment only, when the client is made. */
function atSocket<Answer>(database: BenchDatabase, work: (address: string) => Answer): Answer {
  const { host, user } = connectionTo(database);
  Object.assign(process.env, { PGHOST: host, PGUSER: user });
  try {
    return work(`postgres:///${database.name}`);
  } finally {
    delete process.env.PGHOST;
    delete process.env.PGUSER;
  }
}

export async function prepareCastore(database: BenchDatabase): Promise<void> {
  await atSocket(database, (connectionString) =>
    adapterClass().createEventTable({ connectionString, aggregateId: { type: 'VARCHAR', length: 64 } }),
  );
}

/** The adapter with its own defaults: ten connections, no order of all events. */
export function openCastore(database: BenchDatabase): StoreUnderTest {
  const Adapter = adapterClass();
  const adapter = atSocket(database, (connectionString) => new Adapter({ connectionString }));
  const toTheirs = (stream: string, { type, data, meta }: BenchEvent, index: number): CastoreEvent => ({
    aggregateId: stream,
    version: index + 1,
    type,
    payload: data,
    metadata: meta,
  });
  return {
    name: `castore ${versionOf('@castore/event-storage-adapter-postgres')}`,
    create: async (stream, events) => {
      const theirs = events.map((event, index) => toTheirs(stream, event, index));
      const [only] = theirs;
      if (only && theirs.length === 1) await adapter.pushEvent(only, CASES);
      else {
        const group = theirs.map((event) => Object.assign(adapter.groupEvent(event), { context: CASES }));
        await adapter.pushEventGroup({}, ...group);
      }
    },
    load: async (stream) => (await adapter.getEvents(stream, CASES)).events.length,
    // The adapter has no way to end its connections: they end with the process.
    close: () => Promise.resolve(),
  };
}
