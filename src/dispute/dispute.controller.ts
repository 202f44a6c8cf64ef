import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordAct } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { recorded } from '../request/recorded';
import { recordDisputeAct } from './dispute.routes';

/** Reviews and suits without a request of their own: proactive publication, third parties, art. 41. */
@Controller()
export class DisputeController {
  constructor(private readonly commands: CommandBus) {}

  @Route(recordDisputeAct)
  async record(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof recordDisputeAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params };
    const order = { commandId, by: person, line, place: 'dispute', expectedVersion } as const;
    return recorded(await this.commands.execute(new RecordAct(order)), reply);
  }
}
