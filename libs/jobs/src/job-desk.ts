import { ErrorCode } from 'bullmq';
import type { Job, JobsOptions } from 'bullmq';
import { z } from 'zod';
import type { JobQueue } from './backend';
import { jobIdOf, kindOf } from './job-id';
import { readFailure } from './job-failure';
import type { JobFailure } from './job-failure';
import { readOrder } from './orders';
import type { JobKind, JobOrder } from './orders';
import { JOB_OPTIONS, MAIL_OPTIONS, MORNING, QUEUES } from './queues';
import type { QueueName } from './queues';

export type JobState = 'waiting' | 'active' | 'done' | 'failed';

/** What is known of a job. */
export interface JobStanding {
  readonly id: string;
  readonly kind: JobKind;
  /** Whose work it is; null for a ledger that names its agencies itself. */
  readonly agency: string | null;
  /** `waiting` also between two attempts. */
  readonly state: JobState;
  /** Percent, 0 to 100. */
  readonly progress: number;
  /** What the work answered, once it is done; for the reader of its kind to parse. */
  readonly result?: unknown;
  /** Why it failed for good. */
  readonly failure?: JobFailure;
}

const STATES: { readonly [bullmq: string]: JobState | undefined } = {
  active: 'active',
  completed: 'done',
  failed: 'failed',
};
const UNFINISHED = ['waiting', 'active', 'delayed', 'prioritized'] as const;
/** PostgreSQL's 40P01. */
const DEADLOCK = '40P01';
const MOST_ATTEMPTS = 10;
const percent = z.number().min(0).max(100).catch(0);

/** Puts orders into the queues and tells how they stand. What a queue loses can be asked for again. */
export class JobDesk {
  constructor(
    private readonly queues: { readonly [Name in QueueName]: JobQueue },
    private readonly options: JobsOptions = JOB_OPTIONS,
  ) {}

  /** Answers the job's id; the same order once more is the same job, whatever has become of it. */
  async order(given: JobOrder): Promise<string> {
    const order = readOrder(given);
    const jobId = jobIdOf(order);
    const patience = order.kind === 'sendReminders' ? MAIL_OPTIONS : {};
    await this.queueOf(order.kind).add(order.kind, order, { ...this.options, ...patience, jobId });
    return jobId;
  }

  /**
   * Sees to it that the deadlines are looked at every morning, by one worker of however many. Where others set the same
   * clock at the same moment, their job of the next morning stands there already, or PostgreSQL ends one of those that
   * wait for each other, which tries again.
   */
  async everyMorning(): Promise<void> {
    const order = { kind: 'sweepDeadlines', day: null } as const;
    const job = { name: order.kind, data: readOrder(order), opts: this.options };
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.queues.reminders.upsertJobScheduler('morning', MORNING, job);
        return;
      } catch (error) {
        if (codeOf(error) === ErrorCode.SchedulerJobIdCollision) return;
        if (codeOf(error) !== DEADLOCK || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  /** Null for a job that is not in the queue: never asked for, or forgotten since. */
  async find(id: string): Promise<JobStanding | null> {
    const kind = kindOf(id);
    if (kind === null) return null;
    const queue = this.queueOf(kind);
    // First the state: a job read before it ended would stand there as done, without its result.
    const state = STATES[await queue.getJobState(id)] ?? 'waiting';
    const job = await queue.getJob(id);
    if (!job) return null;
    const agency = agencyOf(job);
    return { id, kind, agency, state, progress: percent.parse(job.progress), ...endOf(job, state) };
  }

  /** Takes a job that has ended out of the queue, so that its order may be given anew; leaves any other alone. */
  async forget(id: string): Promise<void> {
    const standing = await this.find(id);
    if (standing?.state === 'done' || standing?.state === 'failed') {
      await this.queueOf(standing.kind).remove(id);
    }
  }

  /** Names of the files that jobs still wait for or work on: ledgers, and texts for documents. */
  async awaitedFiles(): Promise<readonly string[]> {
    const { imports, documents } = this.queues;
    const jobs = await Promise.all([imports, documents].map((queue) => queue.getJobs([...UNFINISHED])));
    const names = jobs.flat().flatMap((job) => [ledgerOf(job), textsOf(job)]);
    return names.filter((name) => name !== null);
  }

  async close(): Promise<void> {
    for (const queue of Object.values(this.queues)) await queue.close();
  }

  private queueOf(kind: JobKind): JobQueue {
    return this.queues[QUEUES[kind]];
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** The name of the ledger that a job is about; null for any other job. */
export function ledgerOf({ data }: Job): string | null {
  return z.object({ file: z.string() }).safeParse(data).data?.file ?? null;
}

/** The name of the texts that a document is to be made with. */
function textsOf({ data }: Job): string | null {
  return z.object({ texts: z.string() }).safeParse(data).data?.texts ?? null;
}

function agencyOf({ data }: Job): string | null {
  return z.object({ agency: z.string().nullable() }).safeParse(data).data?.agency ?? null;
}

function endOf({ returnvalue, failedReason }: Job, state: JobState): Partial<JobStanding> {
  if (state === 'done') return { result: returnvalue, progress: 100 };
  return state === 'failed' ? { failure: readFailure(failedReason) } : {};
}
