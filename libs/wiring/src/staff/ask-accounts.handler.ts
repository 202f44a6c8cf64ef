import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { listAccounts } from './agencies';
import { AskAccounts } from './messages';

@QueryHandler(AskAccounts)
export class AskAccountsHandler implements IQueryHandler<AskAccounts> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskAccounts) {
    return listAccounts(question, this.parts);
  }
}
