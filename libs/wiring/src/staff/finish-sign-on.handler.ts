import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { FinishSignOn } from './messages';
import { finishSignOn } from './sign-on';

@CommandHandler(FinishSignOn)
export class FinishSignOnHandler implements ICommandHandler<FinishSignOn> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ back }: FinishSignOn) {
    return finishSignOn(back, this.parts);
  }
}
