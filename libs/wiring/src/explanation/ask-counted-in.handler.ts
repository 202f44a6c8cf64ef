import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskCountedIn } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { explainCase } from './explain-case';

@QueryHandler(AskCountedIn)
export class AskCountedInHandler implements IQueryHandler<AskCountedIn> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskCountedIn) {
    return explainCase(question, this.parts);
  }
}
