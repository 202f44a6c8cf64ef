import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { AskAudit } from './messages';
import { searchAudit } from './search-audit';

@QueryHandler(AskAudit)
export class AskAuditHandler implements IQueryHandler<AskAudit> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question }: AskAudit) {
    return searchAudit(question, this.parts);
  }
}
