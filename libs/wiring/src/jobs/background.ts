import { FinalJobError, JobInterruptedError, ledgerOf } from '@taizhang/jobs';
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

/** What workers do, whichever queue they stand at. */
export class Background {
  readonly log: (line: string) => void;
  readonly described = jobFailureOf;
  private readonly spool: Spool;

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

  /** The queue went away, or a worker could not keep a job: it goes on by itself as soon as it can. */
  failed(error: unknown): void {
    this.log(`任务队列：${failureSentence(error) ?? String(error)}`);
  }

  /** An imported or refused ledger goes, unless it has been ordered again. */
  async ended(job: Job): Promise<void> {
    try {
      this.log(`任务 ${job.id} ${endOf(job)}`);
      const file = ledgerOf(job);
      const awaited = file === null ? [] : await this.tools.desk.awaitedLedgers();
      if (file !== null && !awaited.includes(file)) await this.spool.dropLedger(file);
    } catch (error) {
      this.failed(error);
    }
  }
}

function endOf({ finishedOn, failedReason }: Job): string {
  if (!finishedOn) return '这一次没有做成，稍后再试。';
  return failedReason ? '没有做成。' : '完成。';
}
