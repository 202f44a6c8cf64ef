/** Lets readers wait for new events. Several may wait at once; what rings while none waits is not lost. */
export class WakeSignal {
  private rings = 0;
  private readonly waiting = new Set<() => void>();

  /** Read before looking at the log; hand it to `next` afterwards. */
  get count(): number {
    return this.rings;
  }

  ring(): void {
    this.rings += 1;
    for (const wake of [...this.waiting]) wake();
  }

  /** Resolves at the first ring after `seen`, or when the time is over. */
  async next(seen: number, timeoutMs: number): Promise<void> {
    if (this.rings !== seen) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waiting.add(wake);
    });
  }
}
