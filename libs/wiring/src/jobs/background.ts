import { FinalJobError, JobInterruptedError, ledgerOf, readFailure } from '@taizhang/jobs';
import type { Job, JobContext, JobDesk, JobOrder, OrderOf } from '@taizhang/jobs';
import type { StaffDesk } from '@taizhang/staff-store';
import { failureSentence } from '../wording/failures';
import { finalIfSo, jobFailureOf } from './failures';
import type { Spool } from './spool';
import { sendReminders, sweepDeadlines } from './reminder-work';
import { importWaiting, renderReport } from './work';
import type { WorkTools } from './work';

export interface BackgroundTools extends WorkTools {
  readonly desk: JobDesk;
  /** Sessions that ended, attempts and keys that are forgotten: cleared away every morning. */
  readonly staff: Pick<StaffDesk, 'tidy'>;
  readonly log: (line: string) => void;
  /** Told of failures of the queue itself. */
  readonly failed: (error: unknown) => void;
}

/** What workers do, whichever queue they stand at. */
export class Background {
  readonly log: (line: string) => void;
  readonly failed: (error: unknown) => void;
  readonly described = jobFailureOf;
  private readonly spool: Spool;

  constructor(private readonly tools: BackgroundTools) {
    this.log = tools.log;
    this.failed = tools.failed;
    this.spool = tools.spool;
  }

  /** Does one order; what a person must mend first ends the job. */
  async work(order: JobOrder, context: JobContext): Promise<object> {
    try {
      return await this.done(order, context);
    } catch (error) {
      if (error instanceof FinalJobError || error instanceof JobInterruptedError) throw error;
      if (failureSentence(error) === null)
        this.log(error instanceof Error ? `${error.stack}` : String(error));
      throw finalIfSo(error);
    }
  }

  private done(order: JobOrder, context: JobContext): Promise<object> {
    switch (order.kind) {
      case 'renderReport':
        return renderReport(order, context, this.tools);
      case 'importLedger':
        return importWaiting(order, context, this.tools);
      case 'sweepDeadlines':
        return this.morning(order);
      case 'sendReminders':
        return sendReminders(order, this.tools);
    }
  }

  private async morning(order: OrderOf<'sweepDeadlines'>): Promise<object> {
    const told = await sweepDeadlines(order, this.tools);
    await this.sweepSpool();
    await this.tools.staff.tidy().catch((error: unknown) => this.failed(error));
    return told;
  }

  /** Files of the background that nobody needs any more go. */
  async sweepSpool(): Promise<void> {
    try {
      await this.spool.sweep(new Set(await this.tools.desk.awaitedFiles()));
    } catch (error) {
      this.failed(error);
    }
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
      const awaited = await this.tools.desk.awaitedFiles();
      if (!awaited.includes(file)) await this.spool.dropLedger(file);
    } catch (error) {
      this.failed(error);
    }
  }
}

function failureOf({ finishedOn, failedReason }: Job): string {
  return `${finishedOn ? '没有做成' : '这一次没有做成，稍后再试'}：${readFailure(failedReason).message}`;
}
