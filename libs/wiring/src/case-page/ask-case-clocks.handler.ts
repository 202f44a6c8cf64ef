import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskCaseClocks } from './messages';
import { caseClocks } from './parts-of-page';

@QueryHandler(AskCaseClocks)
export class AskCaseClocksHandler implements IQueryHandler<AskCaseClocks> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskCaseClocks) {
    return caseClocks(question, this.parts);
  }
}
