import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskReport } from '@taizhang/wiring';
import type { ReportAnswer } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { readTables } from './annual-report.routes';

/** The annual report's tables. */
@Controller()
export class AnnualReportController {
  constructor(private readonly queries: QueryBus) {}

  @Route(readTables)
  async tables(@Asked() { params }: AskedOf<typeof readTables>): Promise<ReportAnswer> {
    return this.queries.execute(new AskReport(params));
  }
}
