import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { recordedAs } from '@taizhang/staff-access';
import { ErasePerson, Unmask } from '@taizhang/wiring';
import type { ErasureAnswer, Unmasked } from '@taizhang/wiring';
import { ProblemError } from '../door/problem';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { erasePerson, unmaskFields } from './privacy.routes';

const REFUSED = 422;

/** Personal data: shown whole for a reason, and erased. */
@Controller()
export class PrivacyController {
  constructor(private readonly commands: CommandBus) {}

  @Route(unmaskFields)
  async unmask(@Asked() { params, body, person, request }: AskedOf<typeof unmaskFields>): Promise<Unmasked> {
    return this.commands.execute(new Unmask({ ...params, ...body, person, ip: request.ip }));
  }

  @Route(erasePerson)
  async erase(
    @Asked() { params, body, person, commandId }: AskedOf<typeof erasePerson>,
  ): Promise<Extract<ErasureAnswer, { status: 'erased' }>> {
    const order = { ...params, ...body, commandId, recordedBy: recordedAs(person) };
    const answer = await this.commands.execute(new ErasePerson(order));
    if (answer.status === 'erased') return answer;
    throw new ProblemError(answer.code, REFUSED, answer.message);
  }
}
