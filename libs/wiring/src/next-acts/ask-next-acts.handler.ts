import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskNextActs } from './messages';
import { nextActsFor } from './next-acts';

@QueryHandler(AskNextActs)
export class AskNextActsHandler implements IQueryHandler<AskNextActs> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskNextActs) {
    return nextActsFor(question, this.parts);
  }
}
