import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Turn } from '../measuring/load';
import type { BenchDatabase } from '../stores/database';
import type { StoreName } from '../stores/open-stores';
import type { Acknowledged, WriterOrder } from './writing-process';

async function answerOf<Answer>(child: ChildProcess, order?: WriterOrder): Promise<Answer> {
  const over = new AbortController();
  const ended = once(child, 'exit', over).then(([code]) => {
    throw new Error(`a writing process ended with ${code}`);
  });
  ended.catch(() => undefined);
  const answer = once(child, 'message', over);
  if (order) child.send(order);
  try {
    const [given]: readonly Answer[] = await Promise.race([answer, ended]);
    if (given === undefined) throw new Error('a writing process gave no answer');
    return given;
  } finally {
    over.abort();
  }
}

/** Processes of their own that write into one store, each through a store that it has opened itself. */
export class Writers {
  private constructor(private readonly children: readonly ChildProcess[]) {}

  static async start(count: number, store: StoreName, database: BenchDatabase): Promise<Writers> {
    const file = path.join(__dirname, 'writing-process.ts');
    const hook = path.join(__dirname, '../../run-typescript.cjs');
    const children = Array.from({ length: count }, () => fork(file, { execArgv: ['--require', hook] }));
    await Promise.all(children.map((child) => answerOf(child)));
    await Promise.all(children.map((child) => answerOf(child, { order: 'open', store, database })));
    return new Writers(children);
  }

  /** The first `processes` of them write at once; one turn of all together. */
  async write(processes: number, callers: number, seconds: number): Promise<Turn> {
    const some = this.children.slice(0, processes);
    const turns = await Promise.all(
      some.map((child) => answerOf<Turn>(child, { order: 'write', callers, seconds })),
    );
    return {
      latencies: turns.flatMap(({ latencies }) => latencies),
      seconds: Math.max(...turns.map((turn) => turn.seconds)),
      eventsEach: 1,
    };
  }

  /** Of every caller of every process. */
  async acknowledged(): Promise<Acknowledged> {
    const told = await Promise.all(
      this.children.map((child) => answerOf<Acknowledged>(child, { order: 'tell' })),
    );
    return told.flat();
  }

  async end(): Promise<void> {
    await Promise.all(
      this.children.map(async (child) => {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      }),
    );
  }
}
