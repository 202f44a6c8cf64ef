import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configFrom, openParts } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { openEvent, sealAll } from '../../libs/case-handling/src/codec/encode';
import type { OpenEvent } from '../../libs/case-handling/src/codec/encode';
import { eventIdOf } from '../../libs/case-handling/src/streams/places';
import { benchFolder } from '../bench-folder';
import type { Bench } from '../workloads/workload';
import { REGISTER_DAY, registerCase } from './register-case';
import type { MadeCase } from './register-case';

/** A data folder with one agency's many cases, whose texts are sealed each under its own keys. */
export interface RegisterLog {
  readonly env: Readonly<Record<string, string>>;
  readonly cases: number;
  readonly events: number;
  /** How long the register and the search took to fold, in seconds. */
  readonly folded: { readonly register: number; readonly search: number };
}

export const REGISTER_AGENCY = 'A1';
/** Raise it when the log is made in another way. */
const MAKING = 1;
const CASES_AT_ONCE = 500;
const BATCHES_AT_ONCE = 3;
const TOLD_EVERY = 50_000;

/** Made once and kept for the next run; what was left unfinished is made anew. */
export async function registerLog(cases: number, bench: Bench): Promise<RegisterLog> {
  const folder = path.join(benchFolder(), `register-${MAKING}-${cases}`);
  const done = path.join(folder, 'made.json');
  const place = (name: string): string => path.join(folder, name);
  const env = { TAIZHANG_DATA: place('data'), TAIZHANG_KEYS: place('keys'), TAIZHANG_SPOOL: place('spool') };
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    writeFileSync(done, JSON.stringify(await make(cases, env, bench)));
  }
  const made: Omit<RegisterLog, 'env'> = JSON.parse(readFileSync(done, 'utf8'));
  return { env, ...made };
}

async function make(cases: number, env: RegisterLog['env'], bench: Bench): Promise<Omit<RegisterLog, 'env'>> {
  bench.say(`making a register of ${cases} cases`);
  const parts = await openParts(
    configFrom(env),
    () => undefined,
    () => REGISTER_DAY,
  );
  try {
    await appendAll(cases, parts, bench);
    const { ordinal: events } = await parts.store.head();
    bench.say('folding the register');
    const register = await seconds(() => parts.views.read((reading) => reading.agencies()));
    bench.say('folding the search');
    const search = await seconds(() =>
      parts.views.search((one) => one.candidates({ agency: REGISTER_AGENCY, text: '没有', limit: 1 })),
    );
    return { cases, events, folded: { register, search } };
  } finally {
    await parts.close();
  }
}

/** Some batches at once: one is sealed while another is stored. */
async function appendAll(cases: number, parts: Parts, bench: Bench): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < cases) {
      const from = next;
      next += CASES_AT_ONCE;
      if (from % TOLD_EVERY === 0) bench.say(`  ${from} cases`);
      const some = Array.from({ length: Math.min(CASES_AT_ONCE, cases - from) }, (_, at) =>
        registerCase(REGISTER_AGENCY, from + at, cases),
      );
      await appendCases(some, parts);
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, worker));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function opened({ stream, request, bodies }: MadeCase, fingerprint: Parts['vault']['fingerprint']) {
  const common = {
    stream,
    agency: REGISTER_AGENCY,
    recordedBy: 'bench',
    commandId: request,
    causationId: request,
  };
  return bodies.map((body, at): OpenEvent => {
    const envelope = { ...common, eventId: eventIdOf(REGISTER_AGENCY, request, at), request };
    return openEvent(body, envelope, fingerprint);
  });
}

/** Sealed together, one call to the vault; stored case by case. */
async function appendCases(cases: readonly MadeCase[], { store, vault }: Parts): Promise<void> {
  const open = cases.map((one) => opened(one, (text) => vault.fingerprint(text)));
  const sealed = await sealAll(open.flat(), vault);
  let next = 0;
  await Promise.all(
    cases.map(async ({ stream, bodies }) => {
      const events = sealed.slice(next, (next += bodies.length));
      const { status } = await store.append({ stream, expectedVersion: 0, lane: 'bulk', events });
      if (status !== 'appended') throw new Error(`a case of the register was answered ${status}`);
    }),
  );
}
