import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskCaseCounts } from './messages';
import { caseCounts } from './parts-of-page';

@QueryHandler(AskCaseCounts)
export class AskCaseCountsHandler implements IQueryHandler<AskCaseCounts> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskCaseCounts) {
    return caseCounts(question, this.parts);
  }
}
