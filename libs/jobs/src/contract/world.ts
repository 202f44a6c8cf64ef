import { once } from 'node:events';
import type { Job, WorkerOptions } from 'bullmq';
import { JobQueue, JobWorker, queueOptions } from '../backend';
import type { QueuePlace } from '../backend';
import { doJob } from '../do-job';
import type { JobWork } from '../do-job';
import { JobDesk } from '../job-desk';
import { JOB_OPTIONS, WORKER_OPTIONS } from '../queues';
import type { QueueName } from '../queues';
import type { JobOrder } from '../orders';

/**
 * Misses a worker that was killed soon enough for a test. For that alone: on a loaded machine a worker that lives may
 * also be silent for so long, and its job be done twice.
 */
export const IMPATIENT = { lockDuration: 600, stalledInterval: 300 } as const;
const QUICKLY = { type: 'exponential', delay: 20, jitter: 0.5 } as const;
export const ATTEMPTS = 3;

/** The order of a yearly document, another for each year. */
export function documentOrder(year: number, texts: string | null = null): JobOrder {
  const asked = { agency: 'A1', year, format: 'json', texts, landscape: false } as const;
  return { kind: 'renderReport', ...asked, knownAt: 18, rules: '1' };
}

/** One place of queues with everything that a test opened on it. */
export class World {
  private readonly closing: (() => Promise<void>)[] = [];

  constructor(readonly place: QueuePlace) {}

  queue(name: QueueName): JobQueue {
    const queue = new JobQueue(name, queueOptions(this.place));
    queue.on('error', () => undefined);
    this.closing.push(() => queue.close());
    return queue;
  }

  desk(): JobDesk {
    return new JobDesk(
      {
        documents: this.queue('documents'),
        imports: this.queue('imports'),
        reminders: this.queue('reminders'),
      },
      { ...JOB_OPTIONS, attempts: ATTEMPTS, backoff: QUICKLY },
    );
  }

  /** As Nest makes one from a processor. */
  worker(work: JobWork, options: Partial<WorkerOptions> = {}, queue: QueueName = 'documents'): JobWorker {
    const processor = (job: Job, token?: string, signal?: AbortSignal) =>
      doJob({ job, token, signal }, work, described);
    const all = { ...queueOptions(this.place), ...WORKER_OPTIONS, ...options };
    const worker = new JobWorker(queue, processor, all);
    worker.on('error', () => undefined);
    this.closing.push(() => worker.close());
    return worker;
  }

  async close(): Promise<void> {
    for (const close of this.closing.splice(0).toReversed()) await close();
  }
}

function described(error: unknown) {
  return { code: 'UsedUp', message: error instanceof Error ? error.message : '…' };
}

/** Resolves when this worker has brought the job to that end. */
export async function untilEnd(worker: JobWorker, id: string, end: 'completed' | 'failed'): Promise<Job> {
  for (;;) {
    const [job]: Job[] = await once(worker, end);
    if (job?.id === id) return job;
  }
}

/** A door that work waits at: `reached` when it stands there, `open` to let it through. */
export function gate() {
  let reach: () => void = () => undefined;
  let open: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const pass = async () => {
    reach();
    await opened;
  };
  return { pass, reached, open: () => open() };
}
