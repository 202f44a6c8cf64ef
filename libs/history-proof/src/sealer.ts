import { LogHoleError } from '@taizhang/event-store';
import type { EventStore } from '@taizhang/event-store';
import type { ClientBase, Pool } from 'pg';
import { AnchorFile } from './anchors/anchor-file';
import { bringAnchorsUpToDate } from './anchors/bring-anchors-up-to-date';
import { eventLeaf } from './event-leaf';
import { signHead } from './head/head';
import type { Head, SignedHead } from './head/head';
import type { Signer } from './head/signing';
import { SealingError } from './sealing-error';
import { anchorLine } from './anchors/anchor-lines';
import { latestHead, putHead } from './storage/proof-tables';
import type { StoredHead } from './storage/proof-tables';
import { StoredTree } from './storage/stored-tree';
import { inTransaction, withLock } from './storage/with-lock';

export interface SealerPorts {
  readonly store: Pick<EventStore, 'head' | 'readAll'>;
  /** As taizhang_app, to a database prepared by migrateHistoryProof. */
  readonly pool: Pool;
  readonly anchorsFile: string;
  /** Asked at every seal: another process may have changed the key. */
  readonly signer: () => Promise<Signer>;
  readonly now: () => Date;
  /** Events under one head at most, 10,000 by default: the anchor file holds their leaves in one line. */
  readonly eventsAHead?: number;
}

export interface Sealed {
  /** The latest head now; null while the log is empty. */
  readonly head: SignedHead | null;
  /** Events that were not under a head before. */
  readonly events: number;
}

const EVENTS_A_HEAD = 10_000;
const EVENTS_AT_ONCE = 1_000;

/**
 * Signs the log's tree and appends the heads to the anchor file: a subscription whose checkpoint is the last head.
 * Any number of processes may seal: they take turns by a lock, and a head that would fork the tree is refused by the
 * database. It writes no event, so no report's ordinal moves.
 */
export class Sealer {
  private readonly anchors: AnchorFile;
  private tree: StoredTree | null = null;

  constructor(private readonly ports: SealerPorts) {
    this.anchors = new AnchorFile(ports.anchorsFile);
  }

  /**
   * Brings the anchor file up to date, then signs what the log holds beyond the last head.
   * @throws SealingError where a person must look first; nothing was signed then
   */
  seal(): Promise<Sealed> {
    return this.inTurn((client, signer) => this.sealThrough(client, signer));
  }

  /** Signs what there is, and then a head that hands over to another key. @throws SealingError as `seal` */
  handOver(nextKey: string): Promise<Sealed> {
    return this.inTurn(async (client, signer) => {
      const { events } = await this.sealThrough(client, signer);
      const tree = await this.loaded(client);
      const head = tree.size === 0 ? null : await this.sign(client, signer, { leaves: [], nextKey });
      return { head, events };
    });
  }

  private async inTurn(work: (client: ClientBase, signer: Signer) => Promise<Sealed>): Promise<Sealed> {
    return withLock(this.ports.pool, async (client) => {
      try {
        const signer = await this.ports.signer();
        const tree = await this.loaded(client);
        const { store } = this.ports;
        await bringAnchorsUpToDate({ client, tree, store, anchors: this.anchors, signer });
        await assertTurnOf(client, signer);
        return await work(client, signer);
      } catch (error) {
        this.tree = null;
        throw error;
      }
    });
  }

  private async loaded(client: ClientBase): Promise<StoredTree> {
    const known = this.tree;
    const size = (await latestHead(client))?.head.size ?? 0;
    this.tree = known?.size === size ? known : await StoredTree.load(client);
    return this.tree;
  }

  private async sealThrough(client: ClientBase, signer: Signer): Promise<Sealed> {
    const { store, eventsAHead = EVENTS_A_HEAD } = this.ports;
    const tree = await this.loaded(client);
    const before = tree.size;
    const { ordinal: last } = await store.head();
    if (last < before) {
      throw new SealingError({ code: 'LogShorter', file: this.anchors.path, size: before, last });
    }
    while (tree.size < last) {
      const leaves = await this.leavesAfter(tree.size, Math.min(eventsAHead, last - tree.size));
      await this.sign(client, signer, { leaves });
    }
    return { head: await latestHead(client), events: last - before };
  }

  private async leavesAfter(after: number, count: number): Promise<readonly Buffer[]> {
    const leaves: Buffer[] = [];
    while (leaves.length < count) {
      const limit = Math.min(EVENTS_AT_ONCE, count - leaves.length);
      const { events } = await this.ports.store.readAll({ after: after + leaves.length, limit });
      if (events.length === 0) throw new LogHoleError(after + leaves.length + 1, after + count);
      leaves.push(...events.map(eventLeaf));
    }
    return leaves;
  }

  /** The database first: after a crash in between the file is behind, and the next seal appends what it lacks. */
  private async sign(
    client: ClientBase,
    signer: Signer,
    { leaves, nextKey }: { readonly leaves: readonly Buffer[]; readonly nextKey?: string },
  ): Promise<StoredHead> {
    const tree = await this.loaded(client);
    const stored = await inTransaction(client, async () => {
      const before = await latestHead(client);
      await tree.append(client, leaves);
      const { size, root, log } = tree;
      const content = {
        log,
        size,
        root,
        time: this.timeAfter(before?.head),
        ...(nextKey ? { nextKey } : {}),
      };
      const head = { number: (before?.number ?? 0) + 1, ...signHead(content, signer) };
      await putHead(client, head);
      return head;
    });
    await this.anchors.append(anchorLine(stored, leaves));
    return stored;
  }

  private timeAfter(before: Head | undefined): string {
    const now = this.ports.now().toISOString();
    return before && before.time > now ? before.time : now;
  }
}

async function assertTurnOf(client: ClientBase, { publicKey }: Signer): Promise<void> {
  const last = await latestHead(client);
  const expected = last ? (last.head.nextKey ?? last.publicKey) : publicKey;
  if (expected !== publicKey) throw new SealingError({ code: 'OtherSealerKey' });
}
