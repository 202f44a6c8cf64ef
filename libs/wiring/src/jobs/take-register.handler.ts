import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Counter } from './counter';
import { TakeRegister } from './messages';
import { COUNTER } from './tokens';

@CommandHandler(TakeRegister)
export class TakeRegisterHandler implements ICommandHandler<TakeRegister> {
  constructor(@Inject(COUNTER) private readonly counter: Counter) {}

  execute({ upload }: TakeRegister) {
    return this.counter.takeRegister(upload);
  }
}
