import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { SealingError } from '../sealing-error';
import { wholeLines } from './anchor-lines';
import type { WholeLine } from './anchor-lines';

const PRIVATE_FOLDER = 0o700;

/** The file of heads outside the database, which only grows. */
export class AnchorFile {
  /** How far it was read, and found to agree. */
  private read = { bytes: 0, lines: 0 };

  constructor(readonly path: string) {}

  /** Lines that were read or written by this process and agreed. */
  get lines(): number {
    return this.read.lines;
  }

  /** What others appended since; everything, where the file was replaced by a shorter one. */
  async *fresh(): AsyncGenerator<WholeLine> {
    const bytes = await this.size();
    if (bytes < this.read.bytes) this.read = { bytes: 0, lines: 0 };
    try {
      yield* wholeLines(this.path, this.read.bytes);
    } catch (error) {
      throw this.unusable(error);
    }
  }

  /** The line agrees. */
  take({ end }: WholeLine): void {
    this.read = { bytes: end, lines: this.read.lines + 1 };
  }

  /** Appends a line and waits for the disk; what a crash left half written behind the last line goes. */
  async append(text: string): Promise<void> {
    try {
      await mkdir(path.dirname(this.path), { recursive: true, mode: PRIVATE_FOLDER });
      const handle = await open(this.path, 'a', 0o644);
      try {
        // Only where there is one: a file that may but grow (chattr +a) refuses even to be cut at its end.
        if ((await handle.stat()).size > this.read.bytes) await handle.truncate(this.read.bytes);
        await handle.appendFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw this.unusable(error);
    }
    this.take({ text, end: this.read.bytes + Buffer.byteLength(text) });
  }

  private unusable(cause: unknown): SealingError {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new SealingError({ code: 'AnchorsUnusable', file: this.path, reason }, { cause });
  }

  private async size(): Promise<number> {
    return (await stat(this.path).catch(() => null))?.size ?? 0;
  }
}
