import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { compileForProcess } from '@test/compile';
import { JobInterruptedError } from '../../job-failure';
import { jobIdOf } from '../../job-id';
import type { ContractCase } from '../contract-case';
import { documentOrder, gate, IMPATIENT, untilEnd } from '../world';
import type { World } from '../world';

const ID = jobIdOf(documentOrder(2024));
const YEARS = Array.from({ length: 30 }, (_, index) => 2000 + index);

export const workersCases: readonly ContractCase[] = [
  {
    title: 'two workers share the jobs and never do one at the same time',
    run: async (world) => {
      const begun: string[] = [];
      const by = { one: 0, other: 0 };
      const all = gate();
      const both = gate();
      const doing = (who: keyof typeof by) => async (order: Parameters<typeof jobIdOf>[0]) => {
        begun.push(jobIdOf(order));
        by[who] += 1;
        if (by.one > 0 && by.other > 0) both.open();
        await both.pass();
        if (begun.length === YEARS.length) all.open();
        return {};
      };
      world.worker(doing('one'), { concurrency: 2 });
      world.worker(doing('other'), { concurrency: 2 });
      const desk = world.desk();
      await Promise.all(YEARS.map((year) => desk.order(documentOrder(year))));
      await all.pass();
      expect(begun).toHaveLength(YEARS.length);
      expect(new Set(begun).size).toBe(YEARS.length);
      expect(by.one + by.other).toBe(YEARS.length);
    },
  },
  {
    title: 'the job of a worker that was killed is taken up by another',
    run: async (world) => {
      const desk = world.desk();
      await desk.order(documentOrder(2024));
      await killedWithAJob(world);
      expect(await desk.find(ID)).toMatchObject({ state: 'active' });
      const other = world.worker(async () => ({ by: 'other' }), IMPATIENT);
      await untilEnd(other, ID, 'completed');
      expect(await desk.find(ID)).toMatchObject({ state: 'done', result: { by: 'other' } });
    },
  },
  {
    title: 'a worker that is told to stop finishes its job first, and takes no other',
    run: async (world) => {
      const desk = world.desk();
      const busy = gate();
      await desk.order(documentOrder(2024));
      const next = await desk.order(documentOrder(2025));
      const worker = world.worker(async () => {
        await busy.pass();
        return {};
      });
      await busy.reached;
      const stopped = worker.close();
      busy.open();
      await stopped;
      expect(await desk.find(ID)).toMatchObject({ state: 'done' });
      expect(await desk.find(next)).toMatchObject({ state: 'waiting' });
    },
  },
  {
    title: 'a long job goes back when its worker stops, and that is no attempt',
    run: async (world) => {
      const desk = world.desk();
      const busy = gate();
      await desk.order(documentOrder(2024));
      const worker = world.worker(async (_, { signal }) => {
        const told = once(signal, 'abort');
        busy.open();
        await told;
        throw new JobInterruptedError();
      });
      await busy.pass();
      worker.cancelAllJobs();
      await worker.close();
      expect(await desk.find(ID)).toMatchObject({ state: 'waiting' });
      const other = world.worker(async () => ({}));
      const job = await untilEnd(other, ID, 'completed');
      expect(job.attemptsMade).toBe(1);
    },
  },
];

async function killedWithAJob({ place }: World): Promise<void> {
  const main = compileForProcess('libs/jobs/src/contract/hanging-worker.ts');
  const child = spawn(process.execPath, [main, JSON.stringify(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ended;
}
