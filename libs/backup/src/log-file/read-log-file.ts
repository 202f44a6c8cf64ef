import { createHash } from 'node:crypto';
import type { StoredEvent } from '@taizhang/event-store';
import type { z } from 'zod';
import { CopyFaultError } from './fault';
import { anyHeader, FORMAT_VERSION, SCHEMAS } from './format';
import type { CopiedKey, LogEnd, LogHeader, SealedAccount } from './format';
import { linesOf } from './lines';
import type { FileLine } from './lines';
import { EventOrder } from './order';

export type LogFileItem =
  | { readonly kind: 'header'; readonly header: LogHeader }
  | { readonly kind: 'key'; readonly key: CopiedKey }
  | { readonly kind: 'account'; readonly account: SealedAccount }
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'end'; readonly end: LogEnd };

export interface ReadingOptions {
  /** Gives events also where their order shows that the copy was changed: for whoever looks for what was changed. */
  readonly asItStands?: boolean;
}

/**
 * What a copy holds, in its order: header, keys, accounts, events, end. Only with the end is it certain that nothing
 * was cut or changed.
 * @throws CopyFaultError at the first line that is not as it was written.
 */
export async function* readLogFile(
  chunks: AsyncIterable<Buffer>,
  { asItStands = false }: ReadingOptions = {},
): AsyncGenerator<LogFileItem> {
  const reading = new LogFileReading(asItStands);
  for await (const line of linesOf(chunks)) yield reading.take(line);
  reading.assertEnded();
}

class LogFileReading {
  private readonly hash = createHash('sha256');
  private line = 0;
  private keys = 0;
  private accounts = 0;
  private events = 0;
  private header: LogHeader | null = null;
  private order: EventOrder | null = null;
  private ended = false;

  constructor(private readonly asItStands: boolean) {}

  take({ bytes, ended }: FileLine): LogFileItem {
    this.line += 1;
    const { line } = this;
    if (this.ended) throw new CopyFaultError({ code: 'MoreAfterEnd', line });
    const value = parsed(bytes.toString('utf8'));
    if (!this.header) return this.takeHeader(value, bytes);
    if (value === null) {
      throw new CopyFaultError(
        ended ? { code: 'UnreadableLine', line } : { code: 'CutShort', line: line - 1 },
      );
    }
    if ('sha256' in value) return this.takeEnd(this.read(SCHEMAS.end, value), this.header);
    this.hash.update(bytes);
    if ('key' in value) return this.takeKey(value);
    return 'account' in value ? this.takeAccount(value) : this.takeEvent(value, this.header);
  }

  assertEnded(): void {
    if (!this.header) throw new CopyFaultError({ code: 'NotThisFormat' });
    if (!this.ended) throw new CopyFaultError({ code: 'CutShort', line: this.line });
  }

  private takeHeader(value: object | null, bytes: Buffer): LogFileItem {
    const any = anyHeader.safeParse(value);
    if (!any.success) throw new CopyFaultError({ code: 'NotThisFormat' });
    const { version } = any.data;
    if (version > FORMAT_VERSION) throw new CopyFaultError({ code: 'NewerFormat', version });
    const header = this.read(SCHEMAS.header, value);
    this.hash.update(bytes);
    this.header = header;
    this.order = new EventOrder(header.after, header.after === 0);
    return { kind: 'header', header };
  }

  private takeKey(value: object): LogFileItem {
    const key = this.read(SCHEMAS.key, value);
    this.assertBefore(this.accounts + this.events);
    this.keys += 1;
    return { kind: 'key', key };
  }

  private takeAccount(value: object): LogFileItem {
    const account = this.read(SCHEMAS.account, value);
    this.assertBefore(this.events);
    this.accounts += 1;
    return { kind: 'account', account };
  }

  /** @throws CopyFaultError where lines that come later in a copy were there before this one. */
  private assertBefore(later: number): void {
    if (later > 0) throw new CopyFaultError({ code: 'UnreadableLine', line: this.line });
  }

  private takeEvent(value: object, { last }: LogHeader): LogFileItem {
    const event = this.read(SCHEMAS.event, value);
    if (!this.asItStands) this.order?.check(event, this.line);
    if (!this.asItStands && event.ordinal > last) throw new CopyFaultError({ code: 'CountsDiffer' });
    this.events += 1;
    return { kind: 'event', event };
  }

  private takeEnd(end: LogEnd, { after, last }: LogHeader): LogFileItem {
    if (end.sha256 !== this.hash.digest('hex')) throw new CopyFaultError({ code: 'HashDiffers' });
    const { keys, accounts, events } = this;
    const counted = end.keys === keys && end.accounts === accounts && end.events === events;
    if (!counted || events !== last - after) throw new CopyFaultError({ code: 'CountsDiffer' });
    this.ended = true;
    return { kind: 'end', end };
  }

  private read<Shape>(schema: z.ZodType<Shape>, value: unknown): Shape {
    const { success, data } = schema.safeParse(value);
    if (!success) throw new CopyFaultError({ code: 'UnreadableLine', line: this.line });
    return data;
  }
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
