import { createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import type {
  BackendFactory,
  IQueueBackend,
  Processor,
  QueueBaseOptions,
  QueueOptions,
  WorkerOptions,
} from 'bullmq';

/** Where the queues are kept: PostgreSQL beside the log, or Redis. */
export type QueuePlace =
  | { readonly kind: 'postgres'; readonly connection: PostgresWay }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

/** The way in as role taizhang_jobs. */
export interface PostgresWay {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
  readonly connectionString?: string;
  readonly options?: string;
}

export const JOBS_SCHEMA = 'taizhang_jobs';
const CONNECTIONS = 2;
const REDIS_PREFIX = 'taizhang';

/** What every queue and every worker of that place is opened with. */
export function queueOptions(place: QueuePlace): QueueBaseOptions & { readonly prefix?: string } {
  if (place.kind === 'redis') return { connection: { url: place.url }, prefix: place.prefix ?? REDIS_PREFIX };
  return { connection: { postgres: { ...place.connection, schema: JOBS_SCHEMA, max: CONNECTIONS } } };
}

/** Tells by the options which of the two is meant, so that nothing is set for the whole process. */
export const backendOf: BackendFactory = (name, opts, how) => {
  const { connection } = opts;
  return 'postgres' in connection
    ? createPostgresBackend(name, { ...opts, connection: connection.postgres }, how)
    : createRedisBackend(name, opts, how);
};

type Stored = unknown;

/** Whoever hands work in hears soon that Redis is away; a worker waits until it is back. */
function patient<Options extends QueueBaseOptions>(opts: Options, maxRetriesPerRequest: 1 | null): Options {
  if ('postgres' in opts.connection) return opts;
  return { ...opts, connection: { ...opts.connection, maxRetriesPerRequest } };
}

/** BullMQ's queue on either backend; Nest makes them from `queueOptions`. */
export class JobQueue extends Queue<Stored, Stored, string, Stored, Stored, string, IQueueBackend> {
  constructor(name: string, opts: QueueOptions) {
    super(name, patient(opts, 1), backendOf);
  }
}

/** BullMQ's worker on either backend. */
export class JobWorker extends Worker<Stored, Stored, string, IQueueBackend> {
  constructor(name: string, processor: Processor<Stored, Stored>, opts: WorkerOptions) {
    super(name, processor, patient(opts, null), backendOf);
  }
}
