import { performance } from 'node:perf_hooks';
import { percentile } from './numbers';

/** Callers that each send the next operation as soon as the last one is answered. */
export interface Load {
  readonly callers: number;
  readonly seconds: number;
  /** Events that one operation stores or reads. */
  readonly eventsEach: number;
  operation(): Promise<void>;
}

/** What one round gave. */
export interface Sample {
  readonly eventsPerSecond: number;
  /** Milliseconds of one operation, as its caller sees it. */
  readonly p50: number;
  readonly p99: number;
  readonly operations: number;
}

/** What one turn gave, before it is put together with the others of its round. */
export interface Turn {
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly eventsEach: number;
}

export async function drive({ callers, seconds, eventsEach, operation }: Load): Promise<Turn> {
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const caller = async (): Promise<void> => {
    for (let at = performance.now(); at < end;) {
      await operation();
      const now = performance.now();
      latencies.push(now - at);
      at = now;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { latencies, seconds: (performance.now() - begun) / 1000, eventsEach };
}

export function sampleOf(turns: readonly Turn[]): Sample {
  const latencies = turns.flatMap((turn) => turn.latencies);
  const seconds = turns.reduce((sum, turn) => sum + turn.seconds, 0);
  const events = turns.reduce((sum, turn) => sum + turn.latencies.length * turn.eventsEach, 0);
  return {
    eventsPerSecond: events / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    operations: latencies.length,
  };
}
