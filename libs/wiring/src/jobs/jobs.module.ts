import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { JobDesk, JobQueue, JobWorker, queueOptions, QUEUES } from '@taizhang/jobs';
import type { QueuePlace } from '@taizhang/jobs';
import type { Parts } from '../parts';
import { SearchTimer } from '../register/search-timer';
import { SealingTimer } from '../sealer/sealing-timer';
import { TaizhangModule } from '../taizhang.module';
import { AskDocumentFileHandler } from './ask-document-file.handler';
import { AskJobHandler } from './ask-job.handler';
import { Background } from './background';
import { Counter } from './counter';
import { failureLog } from './failure-log';
import { OrderDocumentHandler } from './order-document.handler';
import { OrderImportHandler } from './order-import.handler';
import { DocumentsProcessor, ImportsProcessor, RemindersProcessor } from './processors';
import { Spool } from './spool';
import { TakeRegisterHandler } from './take-register.handler';
import { Mornings } from './mornings';
import { NoticeFollower } from './notice-follower';
import { BACKGROUND, COUNTER } from './tokens';

// They choose the backend by their options; Nest makes every queue and worker of the process from them.
BullModule.queueClass = JobQueue;
BullModule.workerClass = JobWorker;

export interface JobsJoined {
  readonly parts: Parts;
  readonly place: QueuePlace;
  readonly spoolFolder: string;
  /** Whether this process does the work, or only hands it in. */
  readonly working: boolean;
  readonly log: (line: string) => void;
}

const QUEUE_TOKENS = [
  getQueueToken(QUEUES.renderReport),
  getQueueToken(QUEUES.importLedger),
  getQueueToken(QUEUES.sweepDeadlines),
];
const HANDLERS = [
  TakeRegisterHandler,
  OrderDocumentHandler,
  OrderImportHandler,
  AskJobHandler,
  AskDocumentFileHandler,
];
const PROCESSORS = [DocumentsProcessor, ImportsProcessor, RemindersProcessor, Mornings, NoticeFollower];

/** TaizhangModule with the background's queues, and, where it works, their workers. */
@Module({})
export class JobsModule implements OnApplicationShutdown {
  constructor(@Inject(JobDesk) private readonly desk: JobDesk) {}

  static with(joined: JobsJoined): DynamicModule {
    const taizhang = TaizhangModule.with(joined.parts);
    const queues = [...new Set(Object.values(QUEUES))].map((name) => ({ name }));
    return {
      module: JobsModule,
      imports: [
        taizhang,
        BullModule.forRoot(queueOptions(joined.place)),
        BullModule.registerQueue(...queues),
      ],
      providers: [
        ...providers(joined),
        ...HANDLERS,
        ...(joined.working ? [...PROCESSORS, ...timers(joined)] : []),
      ],
      exports: [taizhang],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.desk.close();
  }
}

function timers({ parts, log }: JobsJoined): readonly Provider[] {
  const searchAtHead = () => parts.views.search(() => Promise.resolve());
  return [
    { provide: SealingTimer, useFactory: () => new SealingTimer(parts.sealing, log) },
    { provide: SearchTimer, useFactory: () => new SearchTimer(searchAtHead, log) },
  ];
}

function providers({ parts, spoolFolder, log }: JobsJoined): readonly Provider[] {
  const spool = new Spool(spoolFolder);
  const rules = async () => {
    await parts.rules.learn();
    await parts.rules.settled;
    return parts.rules.version;
  };
  const failed = failureLog(log);
  return [
    {
      provide: JobDesk,
      useFactory: (documents: JobQueue, imports: JobQueue, reminders: JobQueue) => {
        for (const queue of [documents, imports, reminders]) queue.on('error', failed);
        return new JobDesk({ documents, imports, reminders });
      },
      inject: QUEUE_TOKENS,
    },
    { provide: COUNTER, useFactory: (desk: JobDesk) => new Counter(desk, spool, parts), inject: [JobDesk] },
    {
      provide: BACKGROUND,
      useFactory: (desk: JobDesk, commands: CommandBus, queries: QueryBus) =>
        new Background({ desk, commands, queries, spool, rules, log, failed, staff: parts.staff }),
      inject: [JobDesk, CommandBus, QueryBus],
    },
  ];
}
