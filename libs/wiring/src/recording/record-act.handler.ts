import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import { RecordAct } from '../messages';
import { PARTS } from '../parts-token';
import type { Parts } from '../parts';
import { recordOne } from './record-one';

@CommandHandler(RecordAct)
export class RecordActHandler implements ICommandHandler<RecordAct> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: RecordAct) {
    return recordOne(order, this.parts);
  }
}
