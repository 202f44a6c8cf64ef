import { Controller, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { newRequestKey } from '@taizhang/case-handling';
import { AskNextActs } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { openRequest, readNextActs, recordAct } from './acts.routes';
import { recordedOrForetold } from './foretold';
import { etagOf } from './recorded';

/** Everything that happens to a request is recorded here: acts of law and of the office, rectifications. */
@Controller()
export class RequestActsController {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Route(openRequest)
  async open(
    @Asked() { params: { agency }, query, body, person, commandId }: AskedOf<typeof openRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const request = newRequestKey(agency, commandId);
    const line = { ...body, act: 'ApplicationSubmitted', agency, request };
    const order = { commandId, by: person, line, place: 'request' } as const;
    return { ...(await recordedOrForetold(order, query, this, reply)), request };
  }

  @Route(recordAct)
  async record(
    @Asked() { params, query, body, person, commandId, expectedVersion }: AskedOf<typeof recordAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params };
    const order = { commandId, by: person, line, place: 'request', expectedVersion } as const;
    return recordedOrForetold(order, query, this, reply);
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
