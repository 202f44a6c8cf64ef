import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { changeOwnPassword } from './change-account';
import { ChangeOwnPassword } from './messages';

@CommandHandler(ChangeOwnPassword)
export class ChangeOwnPasswordHandler implements ICommandHandler<ChangeOwnPassword> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute(command: ChangeOwnPassword) {
    return changeOwnPassword(command, this.parts);
  }
}
