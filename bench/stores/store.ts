/** An event as every store of the comparison takes it. */
export interface BenchEvent {
  /** UUID. */
  readonly eventId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, string | number | readonly string[] | SealedText>>;
  readonly meta: BenchMeta;
}

/** A sealed text as it lies in the log. */
export interface SealedText {
  readonly [field: string]: string;
}

export interface BenchMeta {
  readonly recordedBy: string;
  readonly agency: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly contentHash: string;
}

/** An event store as the comparison drives it: ours or a peer's, by the door that its own readers are shown. */
export interface StoreUnderTest {
  readonly name: string;
  /** Durably; the stream must not exist yet. */
  create(stream: string, events: readonly BenchEvent[]): Promise<void>;
  /** Reads a stream with its data and meta parsed; answers how many events it has. */
  load(stream: string): Promise<number>;
  /** Calls back with the id of every event in the order of the log; absent where a store has no such order. */
  readonly readAll?: (visit: (eventId: string) => void) => Promise<void>;
  close(): Promise<void>;
}
