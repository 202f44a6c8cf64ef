import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { openAccount } from './change-account';
import { OpenAccount } from './messages';

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ account, by }: OpenAccount) {
    return openAccount(account, by, this.parts);
  }
}
