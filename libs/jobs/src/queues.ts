import type { JobKind } from './orders';

/** One queue a kind of work, so that a document does not wait behind a province's ledger. */
export const QUEUES = {
  renderReport: 'documents',
  importLedger: 'imports',
  sweepDeadlines: 'reminders',
  sendReminders: 'reminders',
} as const satisfies { readonly [Kind in JobKind]: string };

export type QueueName = (typeof QUEUES)[JobKind];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * Five attempts within about a minute, at intervals that differ between jobs. A stack names places on this machine
 * and may quote values: it goes to nobody's queue.
 */
export const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2 * SECOND, jitter: 0.5 },
  removeOnComplete: { age: 7 * DAY_SECONDS, count: 1000 },
  removeOnFail: { age: 30 * DAY_SECONDS, count: 1000 },
  stackTraceLimit: 0,
} as const;

/** A mail server may be away for hours: ten attempts, the last about eight hours after the first. */
export const MAIL_OPTIONS = {
  attempts: 10,
  backoff: { type: 'exponential', delay: MINUTE, jitter: 0.5 },
} as const;

/** 08:30 in Beijing, whatever the server's own zone; rest days are told apart by our calendar. */
export const MORNING = { pattern: '0 30 8 * * *', tz: 'Asia/Shanghai' } as const;

/**
 * One job at a time: both kinds keep a processor busy. A worker that was killed is missed after `lockDuration`, and
 * its job goes to another within two intervals; killed so often, the job itself is taken for the cause.
 */
export const WORKER_OPTIONS = {
  concurrency: 1,
  lockDuration: 10 * SECOND,
  stalledInterval: 5 * SECOND,
  maxStalledCount: 5,
  runRetryDelay: SECOND,
} as const;
