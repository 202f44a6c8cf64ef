import { performance } from 'node:perf_hooks';
import { configFrom, openParts } from '@taizhang/wiring';
import { bigLog, shapeOfBigLog } from '../caseload/big-log';
import type { BigLog } from '../caseload/big-log';
import { median } from '../measuring/numbers';
import { figure, figures } from '../report/section';
import type { Section } from '../report/section';
import type { Bench } from './workload';

const AGENCIES = 20;
const CASES_EACH = 10_000;
const ROUNDS = 3;
const SEED = 1;

/** Throws away nothing but unfinished builds: the live one answers until the new one takes its place. */
async function rebuildOnce({ env }: BigLog): Promise<number> {
  const parts = await openParts(configFrom(env), () => undefined);
  try {
    const begun = performance.now();
    const end = await parts.views.rebuild({ startOver: true });
    const seconds = (performance.now() - begun) / 1000;
    if (end !== 'swapped') throw new Error(`the rebuild ended as ${end}`);
    return seconds;
  } finally {
    await parts.close();
  }
}

export async function rebuild(bench: Bench): Promise<Section> {
  const casesEach = Math.max(50, CASES_EACH * bench.scale);
  const plan = { agencies: AGENCIES, casesEach, actsEach: 5, seed: SEED } as const;
  const log = await bigLog(plan, bench);
  const seconds: number[] = [];
  for (let round = 0; round < Math.min(ROUNDS, bench.rounds); round += 1) {
    bench.say(`rebuild ${round + 1} of ${figure(log.events)} events`);
    seconds.push(await rebuildOnce(log));
  }
  const perSecond = seconds.map((one) => log.events / one);
  return {
    title: 'Rebuilding all views',
    about: [`${shapeOfBigLog(plan)}.`, 'A rebuild beside the live build until it has taken its place.'],
    tables: [
      {
        caption: `Rebuild of ${figure(log.events)} events`,
        columns: ['seconds', 'by round', 'events/s by round'],
        rows: [[figure(median(seconds)), figures(seconds), figures(perSecond)]],
      },
    ],
    verdicts: [
      {
        what: `rebuild all views from ${figure(AGENCIES * casesEach)} cases × 5 events`,
        measured: median(seconds),
        target: 15,
        is: 'atMost',
        unit: 's',
      },
    ],
  };
}
