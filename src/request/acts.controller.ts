import { Controller, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { newRequestKey } from '@taizhang/case-handling';
import { AskNextActs, RecordAct } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { openRequest, readNextActs, recordAct } from './acts.routes';
import { etagOf, recorded } from './recorded';

/** Everything that happens to a request is recorded here: acts of law and of the office, rectifications. */
@Controller()
export class RequestActsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(openRequest)
  async open(
    @Asked() { params: { agency }, body, person, commandId }: AskedOf<typeof openRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const request = newRequestKey(agency, commandId);
    const line = { ...body, act: 'ApplicationSubmitted', agency, request };
    const order = { commandId, by: person, line, place: 'request' } as const;
    return { ...recorded(await this.commands.execute(new RecordAct(order)), reply), request };
  }

  @Route(recordAct)
  async record(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof recordAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params };
    const order = { commandId, by: person, line, place: 'request', expectedVersion } as const;
    return recorded(await this.commands.execute(new RecordAct(order)), reply);
  }

  @Route(readNextActs)
  async next(
    @Asked() { params, person }: AskedOf<typeof readNextActs>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new AskNextActs({ ...params, person }));
    reply.header('etag', etagOf(answer.version));
    return answer;
  }
}
