import type { Sample } from './load';
import { median } from './numbers';

/** One of those compared: does its share of a round when it is its turn. */
export interface Contestant {
  readonly name: string;
  round(): Promise<Sample>;
}

export interface Rounds {
  readonly name: string;
  /** In the order of the rounds; the same place in two lists was measured in the same round. */
  readonly samples: readonly Sample[];
}

/**
 * Everyone once per round, whoever begins changing from round to round, so that a slow minute of the machine
 * strikes all alike. A first round warms up and is not counted.
 */
export async function interleaved(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Rounds[]> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const contestant = contestants[(round + turn) % contestants.length];
      const sample = await contestant?.round();
      if (contestant && sample && round > 0) samples.get(contestant.name)?.push(sample);
    }
  }
  return contestants.map(({ name }) => ({ name, samples: samples.get(name) ?? [] }));
}

/** Round by round: how many times as fast as the other. */
export function pairedRatios(ours: Rounds, theirs: Rounds): readonly number[] {
  return ours.samples.map(
    ({ eventsPerSecond }, round) => eventsPerSecond / (theirs.samples[round]?.eventsPerSecond ?? Number.NaN),
  );
}

/** The median of the paired ratios against the peer that leaves the least: the best one of this workload. */
export function ratioToBest(ours: Rounds, peers: readonly Rounds[]): number {
  return Math.min(...peers.map((peer) => median(pairedRatios(ours, peer))));
}
