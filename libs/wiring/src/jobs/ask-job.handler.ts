import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Counter } from './counter';
import { AskJob } from './messages';
import { COUNTER } from './tokens';

@QueryHandler(AskJob)
export class AskJobHandler implements IQueryHandler<AskJob> {
  constructor(@Inject(COUNTER) private readonly counter: Counter) {}

  execute({ job, agency }: AskJob) {
    return this.counter.job(job, agency);
  }
}
