import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Counter } from './counter';
import { OrderImport } from './messages';
import { COUNTER } from './tokens';

@CommandHandler(OrderImport)
export class OrderImportHandler implements ICommandHandler<OrderImport> {
  constructor(@Inject(COUNTER) private readonly counter: Counter) {}

  execute({ order }: OrderImport) {
    return this.counter.orderImport(order);
  }
}
