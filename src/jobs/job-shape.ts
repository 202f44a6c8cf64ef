import { jobFailure, jobResult } from '@taizhang/wiring';
import { z } from 'zod';

/** How a job stands: its result once it is done, what was wrong once it has failed. */
export const jobShape = z.object({
  job: z.string(),
  kind: z.enum(['renderReport', 'importLedger', 'sweepDeadlines', 'sendReminders']),
  state: z.enum(['waiting', 'active', 'done', 'failed']),
  progress: z.number(),
  result: jobResult.optional(),
  failure: jobFailure.optional(),
});
