import { openPostgresEventStore } from '@taizhang/event-store/postgres';
import type { ClientConfig } from 'pg';
import { dataSource } from '../data-source';
import { ViewEngine } from '../engine/view-engine';
import { tallyView } from './tally-view.fixture';

/** Where the process kills itself with SIGKILL, if anywhere. */
export type DeathPoint = 'afterFold' | 'beforeCommit' | 'afterCommit';

/** What the process is told, as JSON in its one argument. */
export interface Task {
  readonly connection: ClientConfig;
  readonly dieAt: DeathPoint | null;
  /** The transaction or fold, counted from 1, at which it dies. */
  readonly times: number;
  readonly rebuilds: boolean;
}

class Death {
  private met = 0;

  constructor(private readonly task: Task) {}

  at(point: DeathPoint): void {
    if (point !== this.task.dieAt) return;
    this.met += 1;
    if (this.met === this.task.times) process.kill(process.pid, 'SIGKILL');
  }
}

/** An operating-system process that brings the tally view to the log's head, or dies on the way. */
async function main(task: Task): Promise<void> {
  const death = new Death(task);
  const store = await openPostgresEventStore({ connection: task.connection });
  const source = await dataSource(task.connection, 2).initialize();
  source.subscribers.push({
    beforeTransactionCommit: () => death.at('beforeCommit'),
    afterTransactionCommit: () => death.at('afterCommit'),
  });
  const plain = tallyView();
  const view: typeof plain = {
    ...plain,
    rowsOfStream(stream, events) {
      death.at('afterFold');
      return plain.rowsOfStream(stream, events);
    },
  };
  const engine = new ViewEngine(view, { source, store, batchEvents: 20, patienceMs: 20_000 });
  if (task.rebuilds) await engine.rebuild();
  else await engine.read(async () => undefined);
  await source.destroy();
  await store.close();
}

const told: Task = JSON.parse(process.argv[2] ?? '');
void main(told);
