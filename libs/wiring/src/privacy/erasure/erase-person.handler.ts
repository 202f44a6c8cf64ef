import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ErasePerson } from '../messages';
import type { Parts } from '../../parts';
import { PARTS } from '../../parts-token';
import { erasePerson } from './erase-person';

@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: ErasePerson) {
    return erasePerson(order, this.parts);
  }
}
