import { Query } from '@nestjs/cqrs';
import type { AuditPage, AuditPageQuestion } from './search-audit';

/** Who saw what 查阅留痕. */
export class AskAudit extends Query<AuditPage> {
  constructor(readonly question: AuditPageQuestion) {
    super();
  }
}
