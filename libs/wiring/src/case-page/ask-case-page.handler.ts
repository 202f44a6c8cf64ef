import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { casePage } from './case-page';
import { AskCasePage } from './messages';

@QueryHandler(AskCasePage)
export class AskCasePageHandler implements IQueryHandler<AskCasePage> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskCasePage) {
    return casePage(question, this.parts);
  }
}
