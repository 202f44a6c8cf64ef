import { median } from '../measuring/numbers';
import { pairedRatios, ratioToBest } from '../measuring/rounds';
import type { Rounds } from '../measuring/rounds';
import type { Sample } from '../measuring/load';
import { figure, figures } from './section';
import type { Table, Verdict } from './section';

const middle = (samples: readonly Sample[], of: (sample: Sample) => number): string =>
  figure(median(samples.map(of)));

/** Medians, latencies and every round, with the paired ratios of ours to each peer. */
export function comparisonTable(caption: string, ours: Rounds, peers: readonly Rounds[]): Table {
  const measured = ({ name, samples }: Rounds): readonly string[] => [
    name,
    middle(samples, ({ eventsPerSecond }) => eventsPerSecond),
    middle(samples, ({ p50 }) => p50),
    middle(samples, ({ p99 }) => p99),
  ];
  const all = ({ samples }: Rounds): string => figures(samples.map(({ eventsPerSecond }) => eventsPerSecond));
  const row = (peer: Rounds): readonly string[] => {
    const ratios = pairedRatios(ours, peer);
    return [...measured(peer), figure(median(ratios)), figures(ratios), all(peer)];
  };
  return {
    caption,
    columns: ['store', 'events/s', 'p50 ms', 'p99 ms', 'ours ÷ it', 'by round', 'events/s by round'],
    rows: [[...measured(ours), '', '', all(ours)], ...peers.map(row)],
  };
}

export function comparisonVerdict(
  what: string,
  target: number,
  [ours, ...peers]: readonly Rounds[],
): Verdict {
  const measured = ours ? ratioToBest(ours, peers) : Number.NaN;
  return { what, measured, target, is: 'atLeast', unit: '× the best peer' };
}
