import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { doJob, QUEUES, WORKER_OPTIONS } from '@taizhang/jobs';
import type { Job } from '@taizhang/jobs';
import type { Background } from './background';
import { BACKGROUND } from './tokens';

/** Begins when all handlers are there; stops before the parts close: a document is finished, an import goes back. */
abstract class JobProcessor extends WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private tidied = Promise.resolve();

  constructor(@Inject(BACKGROUND) private readonly background: Background) {
    super();
  }

  process(job: Job, token: string | undefined, signal?: AbortSignal): Promise<object> {
    const { background } = this;
    return doJob(
      { job, token, signal },
      (order, context) => background.work(order, context),
      background.described,
    );
  }

  onApplicationBootstrap(): void {
    const { background, worker } = this;
    worker.on('error', (error) => background.failed(error));
    worker.on('stalled', (id) => background.log(`任务 ${id} 的执行程序中途停止，重新执行。`));
    worker.on('completed', (job) => this.afterwards(job, 'completed'));
    worker.on('failed', (job) => job && this.afterwards(job, 'failed'));
    void worker.run().catch((error: unknown) => background.failed(error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.worker.cancelAllJobs();
    await this.worker.close();
    await this.tidied;
  }

  private afterwards(job: Job, how: 'completed' | 'failed'): void {
    this.tidied = this.tidied.then(() => this.background.ended(job, how));
  }
}

const OPTIONS = { ...WORKER_OPTIONS, autorun: false };

@Processor(QUEUES.renderReport, OPTIONS)
export class DocumentsProcessor extends JobProcessor {}

@Processor(QUEUES.importLedger, OPTIONS)
export class ImportsProcessor extends JobProcessor {}

@Processor(QUEUES.sweepDeadlines, OPTIONS)
export class RemindersProcessor extends JobProcessor {}
