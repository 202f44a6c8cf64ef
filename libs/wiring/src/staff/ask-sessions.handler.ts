import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskSessions } from './messages';

@QueryHandler(AskSessions)
export class AskSessionsHandler implements IQueryHandler<AskSessions> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ account }: AskSessions) {
    return this.parts.staff.sessionsOf(account);
  }
}
