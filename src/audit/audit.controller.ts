import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AskAudit } from '@taizhang/wiring';
import type { AuditPage } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { searchAudit } from './audit.routes';

/** Who saw what 查阅留痕. */
@Controller()
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  /** With `request`, everything that was asked of that case, by whomever. */
  @Route(searchAudit)
  async entries(@Asked() { params, query }: AskedOf<typeof searchAudit>): Promise<AuditPage> {
    const ofCase = query.request === undefined ? {} : { agencyOfCase: params.agency };
    return this.queries.execute(new AskAudit({ ...params, ...query, ...ofCase }));
  }
}
