import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AskCase, RecordAct } from '@taizhang/wiring';
import type { CaseAnswer, RecordedAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { readCommandId, readOptionalDay } from '../door';

/** One request: its acts in, its page out. */
@Controller('agencies/:agency/requests/:request')
export class RequestController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** The body is a ledger line without `agency` and `request`; `Idempotency-Key` makes a retry the same act. */
  @Post('acts')
  async record(
    @Param() place: { readonly agency: string; readonly request: string },
    @Body() act: object,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const order = { commandId: readCommandId(key), recordedBy: 'http:local', line: { ...act, ...place } };
    const answer = await this.commands.execute(new RecordAct(order));
    reply.status(answer.status === 'refused' ? 422 : 201);
    return answer;
  }

  @Get()
  async page(
    @Param() place: { readonly agency: string; readonly request: string },
    @Query('asOf') asOf: string | undefined,
  ): Promise<CaseAnswer> {
    return this.queries.execute(new AskCase({ ...place, asOf: readOptionalDay(asOf) }));
  }
}
