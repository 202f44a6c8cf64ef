import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskCell } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { explainCell } from './explain-cell';

@QueryHandler(AskCell)
export class AskCellHandler implements IQueryHandler<AskCell> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskCell) {
    return explainCell(question, this.parts);
  }
}
