import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { listAgencies } from './agencies';
import { AskAgencies } from './messages';

@QueryHandler(AskAgencies)
export class AskAgenciesHandler implements IQueryHandler<AskAgencies> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskAgencies) {
    return listAgencies(question, this.parts);
  }
}
