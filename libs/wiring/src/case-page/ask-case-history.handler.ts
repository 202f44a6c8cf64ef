import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskCaseHistory } from './messages';
import { caseHistory } from './parts-of-page';

@QueryHandler(AskCaseHistory)
export class AskCaseHistoryHandler implements IQueryHandler<AskCaseHistory> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskCaseHistory) {
    return caseHistory(question, this.parts);
  }
}
