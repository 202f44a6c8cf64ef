import type { Section } from '../report/section';

/** What a workload may ask of the run. */
export interface Bench {
  /** Rounds that count, after one that warms up. */
  readonly rounds: number;
  /** Length of one store's turn in a round. */
  readonly seconds: number;
  /** Share of the full size of the big logs, 0 to 1. */
  readonly scale: number;
  /** One line for whoever waits. */
  say(line: string): void;
  /** Folder of the socket of the server with fsync that the stores share; started when first asked for. */
  server(): Promise<string>;
}

export type Workload = (bench: Bench) => Promise<Section>;
