import { UnrecoverableError, WaitingError } from 'bullmq';
import type { Job } from 'bullmq';
import { FinalJobError, JobInterruptedError, writeFailure } from './job-failure';
import type { JobFailure } from './job-failure';
import { readOrder, UnreadableOrderError } from './orders';
import type { JobOrder } from './orders';
import { progressTo } from './progress';
import type { Progress } from './progress';

export interface JobContext {
  /** Tells how far the work is, in percent. */
  readonly progress: Progress;
  /** Aborted when the worker stops: work that can be taken up again ends with JobInterruptedError. */
  readonly signal: AbortSignal;
}

/** Does one order and answers its result. FinalJobError ends the job; any other error lets it be tried again. */
export type JobWork = (order: JobOrder, context: JobContext) => Promise<object>;

/** What is told to the asker when the attempts are used up. */
export type Described = (error: unknown) => JobFailure;

/** One attempt at one job, as BullMQ wants it: errors become what BullMQ acts upon. */
export async function doJob(
  { job, token, signal = new AbortController().signal }: Attempt,
  work: JobWork,
  described: Described,
): Promise<object> {
  const progress = progressTo((percent) => job.updateProgress(percent));
  try {
    const result = await work(readOrder(job.data), { progress: progress.tell, signal });
    await progress.told();
    return result;
  } catch (error) {
    await progress.told().catch(() => undefined);
    if (error instanceof JobInterruptedError) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    throw forBullMq(error, described);
  }
}

export interface Attempt {
  readonly job: Job;
  readonly token?: string;
  readonly signal?: AbortSignal;
}

const UNREADABLE: JobFailure = {
  code: 'UnreadableOrder',
  message: '队列里的这项任务由另一版程序写成，这一版不认识；请再次提出，或者换用那一版程序。',
};

function forBullMq(error: unknown, described: Described): Error {
  if (error instanceof FinalJobError) return new UnrecoverableError(writeFailure(error.failure));
  if (error instanceof UnreadableOrderError) return new UnrecoverableError(writeFailure(UNREADABLE));
  return new Error(writeFailure(described(error)), { cause: error });
}
