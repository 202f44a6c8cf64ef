import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@taizhang/wiring';
import { benchFolder } from './bench-folder';
import { environment } from './environment';
import { keep, lastMeasured } from './report/records';
import { render } from './report/render';
import { installPeers } from './stores/peer-packages';
import { WORKLOADS } from './workloads';
import type { Bench } from './workloads/workload';

const FULL = { rounds: 7, seconds: 1, scale: 1 };
const QUICK = { rounds: 3, seconds: 0.3, scale: 0.02 };

const begun = performance.now();

function say(line: string): void {
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`);
}

function asked(): { readonly names: readonly string[]; readonly quick: boolean } {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
  });
  const names = values.only ?? [...WORKLOADS.keys()];
  const unknown = names.filter((name) => !WORKLOADS.has(name));
  if (unknown.length > 0) {
    throw new Error(`no workload ${unknown.join(', ')}; there are ${[...WORKLOADS.keys()].join(', ')}`);
  }
  return { names, quick: values.quick };
}

function writeReport(): void {
  const records = [...WORKLOADS.keys()].flatMap((name) => lastMeasured(name) ?? []);
  const notes = readFileSync(path.join(__dirname, 'notes.md'), 'utf8');
  writeFileSync(path.join(__dirname, 'results.md'), render(records, notes));
}

async function run(): Promise<void> {
  const { names, quick } = asked();
  say('peers');
  installPeers();
  const server = await startEmbeddedPostgres({ dataFolder: path.join(benchFolder(), 'data') });
  const bench: Bench = { ...(quick ? QUICK : FULL), say, server: async () => server.socketFolder };
  try {
    for (const name of names) {
      say(name);
      const under = await environment(server.socketFolder);
      const section = await WORKLOADS.get(name)?.(bench);
      if (section) await keep(name, { ...section, ...under, rounds: bench.rounds, quick });
      writeReport();
    }
  } finally {
    await server.stop();
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
