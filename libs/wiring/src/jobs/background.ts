import { FinalJobError, JobInterruptedError, ledgerOf, readFailure } from '@taizhang/jobs';
import type { Job, JobContext, JobDesk, JobOrder } from '@taizhang/jobs';
import { failureSentence } from '../wording/failures';
import { finalIfSo, jobFailureOf } from './failures';
import type { Spool } from './spool';
import { importWaiting, renderReport } from './work';
import type { WorkTools } from './work';

export interface BackgroundTools extends WorkTools {
  readonly desk: JobDesk;
  readonly log: (line: string) => void;
}

const MINUTE_MS = 60_000;

/** What workers do, whichever queue they stand at. */
export class Background {
  readonly log: (line: string) => void;
  readonly described = jobFailureOf;
  private readonly spool: Spool;
  private lastFailure = { line: '', at: 0 };

  constructor(private readonly tools: BackgroundTools) {
    this.log = tools.log;
    this.spool = tools.spool;
  }

  /** Does one order; what a person must mend first ends the job. */
  async work(order: JobOrder, context: JobContext): Promise<object> {
    try {
      return order.kind === 'renderReport'
        ? await renderReport(order, context, this.tools)
        : await importWaiting(order, context, this.tools);
    } catch (error) {
      if (error instanceof FinalJobError || error instanceof JobInterruptedError) throw error;
      if (failureSentence(error) === null)
        this.log(error instanceof Error ? `${error.stack}` : String(error));
      throw finalIfSo(error);
    }
  }

  /** Ledgers that nobody waits for go: they name people. */
  async clear(): Promise<void> {
    try {
      await this.spool.dropLedgersExcept(new Set(await this.tools.desk.awaitedLedgers()));
    } catch (error) {
      this.failed(error);
    }
  }

  /** The queue went away, or a worker could not keep a job; it goes on by itself as soon as it can. Said once a minute. */
  failed(error: unknown): void {
    const line = `任务队列：${failureSentence(error) ?? String(error)}`;
    const now = Date.now();
    if (line === this.lastFailure.line && now - this.lastFailure.at < MINUTE_MS) return;
    this.lastFailure = { line, at: now };
    this.log(line);
  }

  /** One attempt is over: done, or failed with its reason. */
  async ended(job: Job, how: 'completed' | 'failed'): Promise<void> {
    this.log(`任务 ${job.id} ${how === 'completed' ? '完成。' : failureOf(job)}`);
    const file = ledgerOf(job);
    if (file !== null) await this.dropUnlessAwaited(file);
  }

  /** An imported or refused ledger goes, unless its job is to be tried again or has been ordered anew. */
  private async dropUnlessAwaited(file: string): Promise<void> {
    try {
      const awaited = await this.tools.desk.awaitedLedgers();
      if (!awaited.includes(file)) await this.spool.dropLedger(file);
    } catch (error) {
      this.failed(error);
    }
  }
}

function failureOf({ finishedOn, failedReason }: Job): string {
  return `${finishedOn ? '没有做成' : '这一次没有做成，稍后再试'}：${readFailure(failedReason).message}`;
}
