import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { AskComparison } from '../messages';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { compareFile } from './compare-file';

@QueryHandler(AskComparison)
export class AskComparisonHandler implements IQueryHandler<AskComparison> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ file }: AskComparison) {
    return compareFile(file, this.parts);
  }
}
