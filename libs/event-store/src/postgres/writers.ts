import type { Client, ClientConfig } from 'pg';
import type { WakeSignal } from '../wake-signal';
import { WriterConnection } from './writer-connection';

/** The connections that append, one batch at a time each; the first also listens, and is taken whenever it is free. */
export class Writers {
  private readonly all: readonly WriterConnection[];
  private readonly busy = new Set<WriterConnection>();

  constructor(config: ClientConfig, signal: WakeSignal, count: number) {
    this.all = Array.from(
      { length: count },
      (_, place) => new WriterConnection(config, place === 0 ? signal : undefined),
    );
  }

  /** Connects the one that listens; the others when they are first wanted. */
  async open(): Promise<void> {
    await this.all[0]?.connected();
  }

  async use<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> {
    const free = this.all.find((one) => !this.busy.has(one));
    if (!free)
      throw new Error('More batches are in flight than there are connections: the append lane is at fault.');
    this.busy.add(free);
    try {
      return await work(await free.connected());
    } finally {
      this.busy.delete(free);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((one) => one.close()));
  }
}
