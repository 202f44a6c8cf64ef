import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskJob } from '@taizhang/wiring';
import type { JobAnswer } from '@taizhang/wiring';

/** How background work stands. */
@Controller('jobs')
export class JobsController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  standing(@Param('id') id: string): Promise<JobAnswer> {
    return this.queries.execute(new AskJob(id));
  }
}
