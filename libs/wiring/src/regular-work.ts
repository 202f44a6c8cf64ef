import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';

/** Work done again and again while the program works, never twice at once; the program's end waits for it. */
export abstract class RegularWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private atWork: Promise<void> = Promise.resolve();
  private stopped = false;

  /** From the program's start to the first turn, and from the end of a turn to the next, in milliseconds. */
  protected constructor(
    private readonly firstMs: number,
    private readonly everyMs: number,
  ) {}

  /** One turn; says itself what went wrong. */
  protected abstract turn(): Promise<void>;

  onApplicationBootstrap(): void {
    this.next(this.firstMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.atWork;
  }

  private next(inMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.atWork = this.turn().finally(() => this.next(this.everyMs));
    }, inMs).unref();
  }
}
