/** How an address answered: honest calls, hostile ones that were done, hostile ones that were refused. */
interface Tally {
  good: number;
  done: number;
  refused: number;
}

/** Counts of answers by address. */
export class Tallies {
  private readonly tallies = new Map<string, Tally>();

  countGood(name: string): void {
    this.of(name).good += 1;
  }

  count(name: string, status: number): void {
    if (status < 400) this.of(name).done += 1;
    else this.of(name).refused += 1;
  }

  table(): string {
    return [...this.tallies]
      .map(
        ([name, { good, done, refused }]) =>
          `${name.padEnd(84)} good ${good}  2xx ${String(done).padStart(5)}  4xx ${String(refused).padStart(5)}`,
      )
      .join('\n');
  }

  private of(name: string): Tally {
    const found = this.tallies.get(name) ?? { good: 0, done: 0, refused: 0 };
    this.tallies.set(name, found);
    return found;
  }
}
