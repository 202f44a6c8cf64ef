/** One version of something that is known by a key: from an ordinal, until the ordinal that replaced it. */
export interface Version<Item> {
  readonly item: Item;
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

export interface VersionChanges<Item> {
  /** New versions; one that was replaced within the same batch is already closed. */
  readonly opened: readonly Version<Item>[];
  /** Versions that stood before the batch and end in it. */
  readonly closed: readonly { readonly item: Item; readonly knownUntil: number }[];
}

export interface Step<Item> {
  readonly ordinal: number;
  readonly items: readonly Item[];
}

/** What changed between what stood before and what each step made of it. */
export function versionChanges<Item>(
  before: readonly Item[],
  steps: readonly Step<Item>[],
  keyOf: (item: Item) => string,
): VersionChanges<Item> {
  const standing = new Standing<Item>(new Map(before.map((item) => [keyOf(item), item])));
  for (const { ordinal, items } of steps) {
    standing.become(new Map(items.map((item) => [keyOf(item), item])), ordinal);
  }
  return standing.changes();
}

/** The versions that stand while a batch is folded, and those that it opened and closed. */
class Standing<Item> {
  private readonly openedNow = new Map<string, { readonly item: Item; readonly knownFrom: number }>();
  private readonly opened: Version<Item>[] = [];
  private readonly closed: { readonly item: Item; readonly knownUntil: number }[] = [];

  constructor(private readonly fromBefore: Map<string, Item>) {}

  become(next: ReadonlyMap<string, Item>, ordinal: number): void {
    for (const key of [...this.fromBefore.keys(), ...this.openedNow.keys()]) {
      if (!next.has(key)) this.end(key, ordinal);
    }
    for (const [key, item] of next) {
      const now = this.openedNow.get(key)?.item ?? this.fromBefore.get(key);
      if (now !== undefined && JSON.stringify(now) === JSON.stringify(item)) continue;
      this.end(key, ordinal);
      this.openedNow.set(key, { item, knownFrom: ordinal });
    }
  }

  changes(): VersionChanges<Item> {
    const standing = [...this.openedNow.values()].map((one) => ({ ...one, knownUntil: null }));
    return { opened: [...this.opened, ...standing], closed: this.closed };
  }

  private end(key: string, knownUntil: number): void {
    const opened = this.openedNow.get(key);
    if (opened) this.opened.push({ ...opened, knownUntil });
    this.openedNow.delete(key);
    const before = this.fromBefore.get(key);
    if (before !== undefined) this.closed.push({ item: before, knownUntil });
    this.fromBefore.delete(key);
  }
}
