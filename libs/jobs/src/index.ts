/** The background's queues: orders as data, BullMQ on PostgreSQL or Redis. */
export type { Job } from 'bullmq';
export { JobQueue, JobWorker, queueOptions } from './backend';
export type { QueuePlace } from './backend';
export { doJob } from './do-job';
export type { JobContext } from './do-job';
export { JobDesk, ledgerOf } from './job-desk';
export type { JobStanding, JobState } from './job-desk';
export { FinalJobError, jobFailure, JobInterruptedError, readFailure } from './job-failure';
export type { JobFailure } from './job-failure';
export { jobIdOf } from './job-id';
export { JOBS_ROLE, migrateJobs } from './migrate';
export { DOCUMENT_FORMATS } from './orders';
export type { DocumentFormat, JobKind, JobOrder, OrderOf } from './orders';
export type { Progress } from './progress';
export { QUEUES, WORKER_OPTIONS } from './queues';
export { reachRedis, RedisUnreachableError } from './reach-redis';
