import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TaizhangModule } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { AnnualReportController } from './annual-report/annual-report.controller';
import { ProblemFilter } from './problem.filter';
import { RequestController } from './request/request.controller';

/** The HTTP doors over the joined parts. */
@Module({})
export class ServerModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: ServerModule,
      imports: [TaizhangModule.with(parts)],
      controllers: [RequestController, AnnualReportController],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
