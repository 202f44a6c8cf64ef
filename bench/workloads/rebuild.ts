import { performance } from 'node:perf_hooks';
import { configFrom, openParts, startEmbeddedPostgres } from '@taizhang/wiring';
import { bigLog, shapeOfBigLog } from '../caseload/big-log';
import type { BigLog } from '../caseload/big-log';
import { median } from '../measuring/numbers';
import { figure, figures } from '../report/section';
import type { Section } from '../report/section';
import { asOwner } from '../stores/database';
import type { Bench } from './workload';

const AGENCIES = 20;
const CASES_EACH = 10_000;
const ROUNDS = 3;
const SEED = 1;

/** What earlier rounds built is kept for a day: without this every run would make the database larger. */
async function withoutViews({ env }: BigLog): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder: env.TAIZHANG_DATA ?? '' });
  await asOwner({ socketFolder: server.socketFolder, name: 'taizhang' }, (client) =>
    client.query('drop schema if exists views cascade'),
  );
  await server.stop();
}

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
  await withoutViews(log);
  const seconds: number[] = [];
  for (let round = 0; round < Math.min(ROUNDS, bench.rounds); round += 1) {
    bench.say(`rebuild ${round + 1} of ${figure(log.events)} events`);
    seconds.push(await rebuildOnce(log));
  }
  const perSecond = seconds.map((one) => log.events / one);
  return {
    title: 'Rebuilding all views',
    about: [
      `${shapeOfBigLog(plan)}.`,
      'The first round builds from nothing, the others beside the live build until they have taken its place.',
    ],
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
