import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { Unmask } from './messages';
import { unmask } from './unmask';

@CommandHandler(Unmask)
export class UnmaskHandler implements ICommandHandler<Unmask> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: Unmask) {
    return unmask(order, this.parts);
  }
}
