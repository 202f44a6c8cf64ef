import { Controller, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { recordedAs } from '@taizhang/staff-access';
import { AskCase, RecordAct } from '@taizhang/wiring';
import type { CaseAnswer, RecordedAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { readCase, recordAct } from './request.routes';

const REFUSED = 422;

/** One request: its acts in, its page out. */
@Controller()
export class RequestController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** The body is a ledger line without `agency` and `request`; `Idempotency-Key` makes a retry the same act. */
  @Route(recordAct)
  async record(
    @Asked() { params, body, person, commandId }: AskedOf<typeof recordAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const order = { commandId, recordedBy: recordedAs(person), line: { ...body, ...params } };
    const answer = await this.commands.execute(new RecordAct(order));
    if (answer.status === 'refused') reply.status(REFUSED);
    return answer;
  }

  @Route(readCase)
  async page(@Asked() { params, query }: AskedOf<typeof readCase>): Promise<CaseAnswer> {
    return this.queries.execute(new AskCase({ ...params, asOf: query.asOf }));
  }
}
