import type { EventStore } from '@taizhang/event-store';
import { foldBatch } from './fold-batch';
import { readBatch } from './read-batch';
import { RecentStreams } from './recent-streams';
import type { Changes } from './versions';
import type { View } from './view';

export interface FoldedBatch {
  readonly through: number;
  readonly changes: Changes;
  /** Whether the log held more than went into the batch. */
  readonly more: boolean;
}

interface Source {
  readonly store: Pick<EventStore, 'readAll' | 'readStreams'>;
  readonly batchEvents: number;
}

/**
 * Reads and folds batches, the next one while the database writes the last. What is folded ahead or remembered is of
 * use only to whoever finds the checkpoint where it begins; if another process has moved on meanwhile, it is thrown
 * away.
 */
export class FoldedBatches<Event> {
  /** Streams as they are at `at`: of use only to the fold that begins there. */
  private memory: { readonly at: number; readonly recent: RecentStreams<Event> } | null = null;
  private ahead: { readonly after: number; readonly batch: Promise<FoldedBatch> } | null = null;

  constructor(
    private readonly view: View<Event>,
    private readonly source: Source,
  ) {}

  async after(ordinal: number): Promise<FoldedBatch> {
    const { ahead } = this;
    this.ahead = null;
    const batch = await (ahead?.after === ordinal ? ahead.batch : this.fold(ordinal));
    if (batch.more) this.lookAhead(batch.through);
    return batch;
  }

  private lookAhead(after: number): void {
    const batch = this.fold(after);
    // Whoever takes it meets its error; nobody may.
    batch.catch(() => undefined);
    this.ahead = { after, batch };
  }

  private async fold(after: number): Promise<FoldedBatch> {
    const { store, batchEvents: limit } = this.source;
    const recent = this.memory?.at === after ? this.memory.recent : new RecentStreams<Event>();
    // Nobody else may begin from streams that are being moved on.
    this.memory = null;
    const slice = await readBatch(store, { after, limit });
    const changes = await foldBatch(this.view, slice, { store, recent });
    this.memory = { at: slice.through, recent };
    return { through: slice.through, changes, more: slice.more };
  }
}
