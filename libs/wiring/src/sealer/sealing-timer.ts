import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { SealingError } from '@taizhang/history-proof';
import { failureSentence } from '../wording/failures';
import type { Sealing } from './sealing';

const MINUTE_MS = 60_000;
/** The first seal comes soon after the start, whatever a restart interrupted, but not in the way of it. */
const FIRST_MS = 30_000;

/** Seals while the program works. After a fault that a person must look at, it seals no more until the next start. */
export class SealingTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private atWork: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly sealing: Pick<Sealing, 'seal' | 'everyMinutes'>,
    private readonly log: (line: string) => void,
  ) {}

  onApplicationBootstrap(): void {
    this.next(FIRST_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.atWork;
  }

  /** One turn: seals, says what went wrong, and sets the clock for the next. */
  async turn(): Promise<void> {
    try {
      await this.sealing.seal();
    } catch (error) {
      this.log(failureSentence(error) ?? `历史签名：${String(error)}`);
      if (error instanceof SealingError && error.fault.code !== 'AnchorsUnusable') this.stop();
    }
    this.next(this.sealing.everyMinutes * MINUTE_MS);
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  private next(inMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.atWork = this.turn();
    }, inMs).unref();
  }

  private stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }
}
