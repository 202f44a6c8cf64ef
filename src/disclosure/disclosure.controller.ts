import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordAct } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { recorded } from '../request/recorded';
import { recordDisclosureAct } from './disclosure.routes';

/** What the agency published of itself: the acts behind table two. */
@Controller()
export class DisclosureController {
  constructor(private readonly commands: CommandBus) {}

  @Route(recordDisclosureAct)
  async record(
    @Asked() { params, body, person, commandId, expectedVersion }: AskedOf<typeof recordDisclosureAct>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = { ...body, ...params };
    const order = { commandId, by: person, line, place: 'disclosure', expectedVersion } as const;
    return recorded(await this.commands.execute(new RecordAct(order)), reply);
  }
}
