import type { EntityManager } from 'typeorm';
import type { Build } from '../entities/build';
import { Advancer } from './advance';
import type { EnginePorts } from './advance';
import { buildIn, removeOldBuilds } from './builds';
import { rebuild } from './rebuild';
import type { RebuildEnd, RebuildOptions } from './rebuild';
import { checksumSql } from './table-sql';
import type { View } from './view';

/** One view as one process sees it: brought to the log's head before it answers, rebuilt when its stamp is new. */
export class ViewEngine<Event> {
  private readonly advancer: Advancer<Event>;
  private advancing: Promise<void> | null = null;

  constructor(
    private readonly view: View<Event>,
    private readonly ports: EnginePorts,
  ) {
    this.advancer = new Advancer(view, ports);
  }

  /** Answers from one snapshot that knows at least what the log held when the question came. */
  async read<Answer>(work: (manager: EntityManager, build: Build) => Promise<Answer>): Promise<Answer> {
    const { ordinal: head } = await this.ports.store.head();
    for (;;) {
      const answer = await this.ports.source.transaction('REPEATABLE READ', async (manager) => {
        const build = await buildIn(manager, this.view, 'live');
        return build && build.ordinal >= head ? { given: await work(manager, build) } : null;
      });
      if (answer) return answer.given;
      await this.advance();
    }
  }

  /** One step towards the head; whoever else asks in this process meanwhile waits for the same step. */
  async advance(): Promise<void> {
    this.advancing ??= this.step().finally(() => {
      this.advancing = null;
    });
    await this.advancing;
  }

  rebuild(options: RebuildOptions = {}): Promise<RebuildEnd> {
    return rebuild(this.view, this.ports, options);
  }

  removeOldBuilds(graceMs: number): Promise<readonly number[]> {
    return this.ports.source.transaction((manager) => removeOldBuilds(manager, this.view, graceMs));
  }

  /** By table; equal for any two builds of one stamp at one ordinal. */
  checksums(): Promise<Readonly<Record<string, string>>> {
    return this.read(async (manager, build) => {
      const sums: [string, string][] = [];
      for (const { entity } of this.view.tables) {
        const metadata = manager.dataSource.getMetadata(entity);
        const [answer]: readonly { readonly rows: number; readonly checksum: string }[] = await manager.query(
          checksumSql(metadata),
          [build.id, build.ordinal],
        );
        sums.push([metadata.tableName, `${answer?.rows} ${answer?.checksum}`]);
      }
      return Object.fromEntries(sums);
    });
  }

  private async step(): Promise<void> {
    const live = await buildIn(this.ports.source.manager, this.view, 'live');
    if (live) await this.advancer.once(live);
    else await this.rebuild();
  }
}
