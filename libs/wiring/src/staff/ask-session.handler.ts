import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskSession } from './messages';

@QueryHandler(AskSession)
export class AskSessionHandler implements IQueryHandler<AskSession> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ token }: AskSession) {
    return this.parts.staff.personOf(token);
  }
}
