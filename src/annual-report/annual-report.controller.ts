import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskReport } from '@taizhang/wiring';
import type { ReportAnswer } from '@taizhang/wiring';
import { readYear } from '../door';

/** The annual report's tables. */
@Controller('agencies/:agency/reports/:year')
export class AnnualReportController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async tables(@Param('agency') agency: string, @Param('year') year: string): Promise<ReportAnswer> {
    return this.queries.execute(new AskReport({ agency, year: readYear(year) }));
  }
}
