import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskWhatIf } from '@taizhang/wiring';
import type { TriedOutAnswer, WhatIfQuestion } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { refusedProblem } from '../request/recorded';
import { tryOutApplication, tryOutCase } from './what-if.routes';

/** What acts that nobody has recorded would make of a case: when is it due if we extend, consult, ask today. */
@Controller()
export class WhatIfController {
  constructor(private readonly queries: QueryBus) {}

  @Route(tryOutCase)
  ofCase(@Asked() { params, body }: AskedOf<typeof tryOutCase>) {
    return this.triedOut({ ...params, ...body });
  }

  @Route(tryOutApplication)
  ofApplication(@Asked() { params, body }: AskedOf<typeof tryOutApplication>) {
    return this.triedOut({ ...params, ...body, request: null });
  }

  private async triedOut(question: WhatIfQuestion): Promise<TriedOutAnswer> {
    const answer = await this.queries.execute(new AskWhatIf(question));
    if (answer.status === 'possible') return answer;
    throw refusedProblem(answer.refused);
  }
}
