import { Controller, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskCaseCounts, AskCaseHistory, AskCasePage, AskDeadline } from '@taizhang/wiring';
import type { CaseExplanation, CasePage, DeadlineAnswer, HistoryAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { readCase, readCountedIn, readDeadlines, readHistory } from './case-page.routes';

/** One request as the person may see it: masked, and its texts for those who may read them. */
@Controller()
export class CasePageController {
  constructor(private readonly queries: QueryBus) {}

  @Route(readCase)
  async page(
    @Asked() { params, query, person }: AskedOf<typeof readCase>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePage> {
    const page = await this.queries.execute(new AskCasePage({ ...params, ...query, person }));
    reply.header('etag', `"${page.version}"`);
    return page;
  }

  @Route(readHistory)
  async history(@Asked() { params, query, person }: AskedOf<typeof readHistory>): Promise<HistoryAnswer> {
    return this.queries.execute(new AskCaseHistory({ ...params, ...query, person }));
  }

  @Route(readDeadlines)
  async deadlines(@Asked() { params, query }: AskedOf<typeof readDeadlines>): Promise<DeadlineAnswer> {
    return this.queries.execute(new AskDeadline({ ...params, ...query }));
  }

  @Route(readCountedIn)
  async countedIn(@Asked() { params, query }: AskedOf<typeof readCountedIn>): Promise<CaseExplanation> {
    return this.queries.execute(new AskCaseCounts({ ...params, ...query }));
  }
}
