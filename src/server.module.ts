import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AnnualReportController } from './annual-report/annual-report.controller';
import { DocumentsController } from './annual-report/documents.controller';
import { JobsController } from './jobs/jobs.controller';
import { ProblemFilter } from './problem.filter';
import { RequestController } from './request/request.controller';
import { UnavailableFilter } from './unavailable.filter';

/** The HTTP doors over the joined parts. */
@Module({})
export class ServerModule {
  static with(joined: DynamicModule): DynamicModule {
    return {
      module: ServerModule,
      imports: [joined],
      controllers: [RequestController, AnnualReportController, DocumentsController, JobsController],
      // The last is asked first.
      providers: [
        { provide: APP_FILTER, useClass: UnavailableFilter },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
