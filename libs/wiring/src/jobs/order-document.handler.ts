import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Counter } from './counter';
import { OrderDocument } from './messages';
import { COUNTER } from './tokens';

@CommandHandler(OrderDocument)
export class OrderDocumentHandler implements ICommandHandler<OrderDocument> {
  constructor(@Inject(COUNTER) private readonly counter: Counter) {}

  execute({ order }: OrderDocument) {
    return this.counter.orderDocument(order);
  }
}
