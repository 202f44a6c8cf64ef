import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { revokeSessions } from './change-account';
import { RevokeSessions } from './messages';

@CommandHandler(RevokeSessions)
export class RevokeSessionsHandler implements ICommandHandler<RevokeSessions> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ account, which }: RevokeSessions) {
    return revokeSessions(account, which, this.parts);
  }
}
