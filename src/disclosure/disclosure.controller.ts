import { Controller, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { recordedOrForetold } from '../request/foretold';
import { recordDisclosureAct } from './disclosure.routes';

/** What the agency published of itself: the acts behind table two. */
@Controller()
export class DisclosureController {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Route(recordDisclosureAct)
  async record(
    @Asked() { params, query, body, person, commandId, expectedVersion }: AskedOf<typeof recordDisclosureAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params };
    const order = { commandId, by: person, line, place: 'disclosure', expectedVersion } as const;
    return recordedOrForetold(order, query, this, reply);
  }
}
