import type { ClientBase } from 'pg';
import { SealingError } from '../sealing-error';
import { Frontier, rootOf } from '../tree/frontier';
import { latestHead, leavesBetween, putLeaves, putTiles, TILE, tilesFrom } from './proof-tables';

/** The whole tree's frontier, kept from one seal to the next, with the leaves that do not yet fill a tile. */
export class StoredTree {
  private constructor(
    private readonly frontier: Frontier,
    private open: readonly Buffer[],
    /** The leaf of the first event; null for an empty tree. */
    private first: Buffer | null,
  ) {}

  /**
   * The tree up to the last head: O(n / 256).
   * @throws SealingError where its root is not what that head says
   */
  static async load(client: ClientBase): Promise<StoredTree> {
    const size = (await latestHead(client))?.head.size ?? 0;
    const frontier = new Frontier();
    for (const root of await tilesFrom(client, 0)) frontier.addSubtree(root, TILE);
    const open = await leavesBetween(client, frontier.size, size);
    const [first = null] = await leavesBetween(client, 0, 1);
    for (const leaf of open) frontier.add(leaf);
    const tree = new StoredTree(frontier, open, first);
    await tree.assertAsSigned(client);
    return tree;
  }

  get size(): number {
    return this.frontier.size;
  }

  get root(): string {
    return this.frontier.root().toString('hex');
  }

  /** Names the log; the tree must not be empty. */
  get log(): string {
    if (!this.first) throw new RangeError('An empty log has no name yet: nothing of it can be signed.');
    return this.first.toString('hex');
  }

  /** Stores further leaves, in a transaction of the caller's; after a rollback the tree is to be loaded anew. */
  async append(client: ClientBase, leaves: readonly Buffer[]): Promise<void> {
    if (leaves.length === 0) return;
    await putLeaves(client, this.size, leaves);
    this.first ??= leaves[0] ?? null;
    const whole = [...this.open, ...leaves];
    const tiles = Math.floor(whole.length / TILE);
    const firstTile = (this.size - this.open.length) / TILE;
    const roots = Array.from({ length: tiles }, (_, index) =>
      rootOf(whole.slice(index * TILE, (index + 1) * TILE)),
    );
    await putTiles(client, firstTile, roots);
    for (const leaf of leaves) this.frontier.add(leaf);
    this.open = whole.slice(tiles * TILE);
  }

  async assertAsSigned(client: ClientBase): Promise<void> {
    const head = await latestHead(client);
    const isSame =
      head === null ? this.size === 0 : head.head.size === this.size && head.head.root === this.root;
    if (!isSame) throw new SealingError({ code: 'ProofTablesDiffer' });
  }
}
