import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EventStore } from '@taizhang/event-store';
import { configFrom, openParts } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { benchFolder } from '../bench-folder';
import type { Bench } from '../workloads/workload';
import { caseFrom } from './copies';
import { templateCases, YEARS } from './template-cases';

export interface BigLogPlan {
  readonly agencies: number;
  readonly casesEach: number;
  readonly actsEach: 4 | 5;
  readonly seed: number;
}

/** A data folder of the product's own with many cases in it. */
export interface BigLog {
  /** What the product is told from outside to work on it. */
  readonly env: Readonly<Record<string, string>>;
  readonly events: number;
  /** The last ordinal of all but the last year. */
  readonly ordinalAYearBefore: number;
}

/** Raise it when the logs are made in another way: those of before are then made anew. */
const MAKING = 1;
const APPENDS_AT_ONCE = 150;

export const agencyOf = (index: number): string => `A${index + 1}`;

export function shapeOfBigLog({ agencies, casesEach, actsEach, seed }: BigLogPlan): string {
  return `${agencies} agenc${agencies === 1 ? 'y' : 'ies'} × ${casesEach.toLocaleString('en-US')} cases × ${actsEach} acts, spread evenly over ${YEARS} years, recorded in the order of their days and agency by agency within a day; copies, under ids of their own, of cases that the write path recorded (seed ${seed})`;
}

/** Made once and kept for the next run; what was left unfinished is made anew. */
export async function bigLog(plan: BigLogPlan, bench: Bench): Promise<BigLog> {
  const key = `${MAKING}-${plan.agencies}x${plan.casesEach}x${plan.actsEach}-${plan.seed}`;
  const folder = path.join(benchFolder(), `log-${key}`);
  const done = path.join(folder, 'made.json');
  const place = (name: string): string => path.join(folder, name);
  const env = { TAIZHANG_DATA: place('data'), TAIZHANG_KEYS: place('keys'), TAIZHANG_SPOOL: place('spool') };
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    writeFileSync(done, JSON.stringify(await make(plan, env, bench)));
  }
  const made: Omit<BigLog, 'env'> = JSON.parse(readFileSync(done, 'utf8'));
  return { env, ...made };
}

async function make(plan: BigLogPlan, env: BigLog['env'], bench: Bench): Promise<Omit<BigLog, 'env'>> {
  bench.say(`making a log: ${plan.agencies} × ${plan.casesEach} cases`);
  const templates = await templateCases(plan.seed, plan.actsEach);
  const parts = await openParts(configFrom(env), () => undefined);
  try {
    const half = Math.floor((plan.casesEach * (YEARS - 1)) / YEARS);
    await appendCases({ plan, templates, from: 0, to: half }, parts.store);
    const { ordinal: ordinalAYearBefore } = await parts.store.head();
    await appendCases({ plan, templates, from: half, to: plan.casesEach }, parts.store);
    const { ordinal: events } = await parts.store.head();
    await fold(parts, bench);
    return { events, ordinalAYearBefore };
  } finally {
    await parts.close();
  }
}

async function fold(parts: Parts, bench: Bench): Promise<void> {
  bench.say('folding it into the views');
  await parts.views.read((reading) => reading.agencies());
}

interface Stretch {
  readonly plan: BigLogPlan;
  readonly templates: Awaited<ReturnType<typeof templateCases>>;
  /** Of every agency's cases: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

async function appendCases({ plan, templates, from, to }: Stretch, store: EventStore): Promise<void> {
  let next = from * plan.agencies;
  const end = to * plan.agencies;
  const worker = async (): Promise<void> => {
    while (next < end) {
      const place = Math.floor(next / plan.agencies);
      const agency = agencyOf(next % plan.agencies);
      next += 1;
      const template = templates[Math.floor((place / plan.casesEach) * templates.length)] ?? [];
      const { status } = await store.append(caseFrom(template, agency, `K${place + 1}`));
      if (status !== 'appended') throw new Error(`a case of the big log was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: APPENDS_AT_ONCE }, worker));
}
