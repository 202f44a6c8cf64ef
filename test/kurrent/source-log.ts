import { randomUUID } from 'node:crypto';

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly customMetadata: Uint8Array;
}

export interface RecordedEvent extends ProposedEvent {
  readonly stream: string;
  /** Counts from 0 in its stream. */
  readonly revision: number;
  /** Place in the log; grows and leaves gaps. */
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export type ExpectedRevision = number | 'any' | 'noStream' | 'streamExists';

export type Appended =
  | { readonly status: 'stored'; readonly revision: number; readonly position: number }
  | { readonly status: 'wrongExpectedVersion'; readonly current: number | null }
  | { readonly status: 'tooLarge'; readonly limit: number };

const NO_STREAM = -1;
const SYSTEM_EVENT_EVERY = 7;

/** What the server keeps: every stream and the one log, in memory. It checks and forgives as the server does. */
export class SourceLog {
  readonly events: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private position = 0;
  private appends = 0;

  constructor(
    private readonly maxAppendBytes: number,
    private readonly now: () => number,
  ) {}

  stream(name: string): readonly RecordedEvent[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Appended {
    if (bytesOf(events) > this.maxAppendBytes) return { status: 'tooLarge', limit: this.maxAppendBytes };
    const repeated = this.repeated(stream, expected, events);
    if (repeated !== undefined) return stored(repeated);
    const current = this.stream(stream).length - 1;
    if (!fits(expected, current)) {
      return { status: 'wrongExpectedVersion', current: current === NO_STREAM ? null : current };
    }
    this.record(stream, events);
    this.appends += 1;
    if (this.appends % SYSTEM_EVENT_EVERY === 0) this.record('$stats-127.0.0.1:2113', [systemEvent()]);
    return stored(this.stream(stream));
  }

  /** Takes an event out of the log, as a scavenge or a restore in part may. */
  lose(eventId: string): void {
    const at = this.events.findIndex(({ id }) => id === eventId);
    this.events.splice(at, 1);
  }

  /**
   * The events as they stand already, if the same ids stand where the expected revision says. A number is compared
   * with what follows it; without a number the ids are looked for in the stream. Nothing else is compared.
   */
  private repeated(
    stream: string,
    expected: ExpectedRevision,
    events: readonly ProposedEvent[],
  ): readonly RecordedEvent[] | undefined {
    const known = this.stream(stream);
    const from =
      typeof expected === 'number'
        ? expected + 1
        : expected === 'noStream'
          ? 0
          : known.findIndex(({ id }) => id === events[0]?.id);
    if (from < 0 || known.length === 0) return undefined;
    const there = known.slice(from, from + events.length);
    const same = there.length === events.length && there.every(({ id }, index) => id === events[index]?.id);
    return same ? there : undefined;
  }

  private record(stream: string, events: readonly ProposedEvent[]): void {
    const known = this.streams.get(stream) ?? [];
    const created = this.now();
    for (const event of events) {
      const recorded = { ...event, stream, revision: known.length, position: this.position, created };
      known.push(recorded);
      this.events.push(recorded);
      this.position += 120 + event.data.length + event.customMetadata.length;
    }
    this.streams.set(stream, known);
  }
}

function stored(events: readonly RecordedEvent[]): Appended {
  const last = events.at(-1);
  return { status: 'stored', revision: last?.revision ?? 0, position: last?.position ?? 0 };
}

function fits(expected: ExpectedRevision, current: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'noStream') return current === NO_STREAM;
  if (expected === 'streamExists') return current > NO_STREAM;
  return expected === current;
}

function bytesOf(events: readonly ProposedEvent[]): number {
  return events.reduce(
    (sum, { data, customMetadata, type }) => sum + data.length + customMetadata.length + 2 * type.length,
    0,
  );
}

function systemEvent(): ProposedEvent {
  return {
    id: randomUUID(),
    type: '$statsCollected',
    contentType: 'application/json',
    data: Buffer.from('{"proc-cpu":1}'),
    customMetadata: new Uint8Array(),
  };
}
