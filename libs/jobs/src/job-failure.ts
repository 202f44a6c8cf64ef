import { z } from 'zod';

const faultOfLine = z.object({
  /** 1-based; 0 for the file as a whole. */
  line: z.number(),
  field: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

/** Why a job failed, as it stands in the queue. */
export const jobFailure = z.object({
  code: z.string(),
  /** One sentence for the person who asked. */
  message: z.string(),
  /** Of a ledger: the first lines at fault. */
  refused: z.array(faultOfLine).optional(),
});

export type JobFailure = z.infer<typeof jobFailure>;

/** The work cannot be done, now or later: it is not tried again. */
export class FinalJobError extends Error {
  override readonly name = 'FinalJobError';

  constructor(readonly failure: JobFailure) {
    super(`${failure.code}: ${failure.message}`);
  }
}

/** The work was left because the worker stops; the job goes back into its queue. */
export class JobInterruptedError extends Error {
  override readonly name = 'JobInterruptedError';

  constructor() {
    super('the worker stops: the job goes back into its queue, and the next worker takes it up');
  }
}

/** As BullMQ keeps a failure: a text. */
export function writeFailure(failure: JobFailure): string {
  return JSON.stringify(failure);
}

/** What BullMQ itself has to say (a job whose workers died again and again) is no JSON of ours. */
export function readFailure(stored: string | undefined): JobFailure {
  const read = z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(jobFailure);
  try {
    return read.parse(stored);
  } catch {
    return STALLED;
  }
}

const STALLED: JobFailure = {
  code: 'WorkerLost',
  message: '执行这项任务的程序几次中途停止，任务没有完成；请查看程序的日志，然后再次提出。',
};
