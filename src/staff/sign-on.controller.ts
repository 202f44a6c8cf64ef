import { Controller, Inject, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BeginSignOn, FinishSignOn, PARTS } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { signInProblem } from './answers';
import { clientOf, handOver, keepAttempt, takeAttempt } from './cookies';
import { beginSignOn, finishSignOn, signInWays } from './staff.routes';

/** 统一身份认证: the browser goes to the provider and comes back. */
@Controller()
export class SignOnController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(PARTS) private readonly parts: Pick<Parts, 'behindTls' | 'singleSignOn'>,
  ) {}

  @Route(signInWays)
  ways() {
    return { password: true, singleSignOn: this.parts.singleSignOn !== null };
  }

  @Route(beginSignOn)
  async begin(@Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.commands.execute(new BeginSignOn());
    if (answer.status === 'refused') throw signInProblem(answer, reply);
    keepAttempt(reply, answer.attempt, this.parts.behindTls);
    void reply.header('location', answer.address);
  }

  /** Without an attempt of this browser's own nothing that comes back is believed. */
  @Route(finishSignOn)
  async finish(
    @Asked() { request }: AskedOf<typeof finishSignOn>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const attempt = takeAttempt(request, reply, this.parts.behindTls);
    const query = request.url.split('?')[1] ?? '';
    const back = { query, attempt, client: clientOf(request) };
    const answer = await this.commands.execute(new FinishSignOn(back));
    if (answer.status === 'refused') throw signInProblem(answer, reply);
    handOver(reply, answer.session, this.parts.behindTls);
    void reply.header('location', '/');
  }
}
