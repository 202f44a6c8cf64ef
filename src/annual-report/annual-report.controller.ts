import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskCell, AskReport } from '@taizhang/wiring';
import type { CellExplanation, ReportAnswer } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { readCell, readTables } from './annual-report.routes';

/** The annual report's tables. */
@Controller()
export class AnnualReportController {
  constructor(private readonly queries: QueryBus) {}

  @Route(readTables)
  async tables(@Asked() { params, query }: AskedOf<typeof readTables>): Promise<ReportAnswer> {
    return this.queries.execute(new AskReport({ ...params, ...query }));
  }

  @Route(readCell)
  async cell(@Asked() { params, query }: AskedOf<typeof readCell>): Promise<CellExplanation> {
    return this.queries.execute(new AskCell({ ...params, ...query }));
  }
}
