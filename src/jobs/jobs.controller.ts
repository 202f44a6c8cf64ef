import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskJob } from '@taizhang/wiring';
import type { JobAnswer } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { readJob } from './jobs.routes';

/** How background work stands. */
@Controller()
export class JobsController {
  constructor(private readonly queries: QueryBus) {}

  @Route(readJob)
  standing(@Asked() { params }: AskedOf<typeof readJob>): Promise<JobAnswer> {
    return this.queries.execute(new AskJob(params.job, params.agency));
  }
}
