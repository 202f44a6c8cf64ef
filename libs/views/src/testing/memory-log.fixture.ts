import { randomUUID } from 'node:crypto';
import { rulesWith } from '@taizhang/annual-report';
import { InMemoryKeyVault } from '@taizhang/case-handling';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { ClientConfig } from 'pg';
import { openViews } from '../open-views';
import type { Views, ViewsOptions } from '../open-views';

/** When everything in it was recorded. */
export const RECORDED_AT = '2026-01-05T01:00:00.000Z';

/** A log of its own for one test, with views in a database that tests share: each log has a stamp of its own. */
export interface MemoryLog {
  readonly store: InMemoryEventStore;
  readonly views: Views;
  open(more: Partial<ViewsOptions>): Promise<Views>;
}

export async function memoryLog(connection: ClientConfig): Promise<MemoryLog> {
  const store = new InMemoryEventStore({ now: () => Date.parse(RECORDED_AT) });
  const rules = rulesWith();
  const open = (more: Partial<ViewsOptions>) =>
    openViews({
      connection,
      store,
      vault: new InMemoryKeyVault(),
      rulesOf: () => rules,
      rulesVersion: randomUUID(),
      batchEvents: 5,
      ...more,
    });
  return { store, views: await open({}), open };
}
