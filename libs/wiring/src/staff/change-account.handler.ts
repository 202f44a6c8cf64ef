import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { changeAccount } from './change-account';
import { ChangeAccount } from './messages';

@CommandHandler(ChangeAccount)
export class ChangeAccountHandler implements ICommandHandler<ChangeAccount> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: ChangeAccount) {
    return changeAccount(order, this.parts);
  }
}
