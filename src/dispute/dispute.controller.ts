import { Controller, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { recordedOrForetold } from '../request/foretold';
import { recordDisputeAct } from './dispute.routes';

/** Reviews and suits without a request of their own: proactive publication, third parties, art. 41. */
@Controller()
export class DisputeController {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Route(recordDisputeAct)
  async record(
    @Asked() { params, query, body, person, commandId, expectedVersion }: AskedOf<typeof recordDisputeAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params };
    const order = { commandId, by: person, line, place: 'dispute', expectedVersion } as const;
    return recordedOrForetold(order, query, this, reply);
  }
}
