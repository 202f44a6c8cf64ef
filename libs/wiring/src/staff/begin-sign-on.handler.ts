import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { BeginSignOn } from './messages';
import { beginSignOn } from './sign-on';

@CommandHandler(BeginSignOn)
export class BeginSignOnHandler implements ICommandHandler<BeginSignOn> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute() {
    return beginSignOn(this.parts);
  }
}
