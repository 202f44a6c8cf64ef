import { sampleOf } from './load';
import type { Sample, Turn } from './load';
import { median } from './numbers';

/** One of those compared: works for some seconds whenever it is its turn. */
export interface Contestant {
  readonly name: string;
  turn(seconds: number): Promise<Turn>;
}

export interface RoundsPlan {
  readonly rounds: number;
  /** Of everyone's share of a round. */
  readonly seconds: number;
  /** Turns that the share is cut into: the shorter, the more alike is what the machine does meanwhile. */
  readonly turns: number;
}

export interface Rounds {
  readonly name: string;
  /** In the order of the rounds; the same place in two lists was measured in the same round. */
  readonly samples: readonly Sample[];
}

/**
 * Everyone in turn, whoever begins changing from turn to turn, so that a slow minute of the machine strikes all
 * alike. A first round warms up and is not counted.
 */
export async function interleaved(
  contestants: readonly Contestant[],
  plan: RoundsPlan,
): Promise<readonly Rounds[]> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= plan.rounds; round += 1) {
    const turns = await oneRound(contestants, plan);
    if (round > 0) turns.forEach((some, name) => samples.get(name)?.push(sampleOf(some)));
  }
  return contestants.map(({ name }) => ({ name, samples: samples.get(name) ?? [] }));
}

async function oneRound(
  contestants: readonly Contestant[],
  { seconds, turns }: RoundsPlan,
): Promise<ReadonlyMap<string, readonly Turn[]>> {
  const round = new Map<string, Turn[]>(contestants.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [place] of contestants.entries()) {
      const contestant = contestants[(turn + place) % contestants.length];
      if (contestant) round.get(contestant.name)?.push(await contestant.turn(seconds / turns));
    }
  }
  return round;
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
