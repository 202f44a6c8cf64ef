import { once } from 'node:events';
import { jobIdOf } from '../../job-id';
import type { ContractCase } from '../contract-case';
import { documentOrder, gate, untilEnd } from '../world';

const HOUR_MS = 60 * 60 * 1000;

export const orderingCases: readonly ContractCase[] = [
  {
    title: 'the same order given twice is one job, also once it is done',
    run: async (world) => {
      const desk = world.desk();
      const done: string[] = [];
      const ids = [await desk.order(documentOrder(2023)), await desk.order(documentOrder(2023))];
      expect(new Set(ids)).toEqual(new Set([jobIdOf(documentOrder(2023))]));
      const last = await desk.order(documentOrder(2024));
      const worker = world.worker(async (order) => {
        done.push(jobIdOf(order));
        return { at: done.length };
      });
      await untilEnd(worker, last, 'completed');
      await desk.order(documentOrder(2023));
      const afterwards = await desk.order(documentOrder(2025));
      await untilEnd(worker, afterwards, 'completed');
      expect(done).toEqual([ids[0], last, afterwards]);
      expect(await desk.find(ids[0] ?? '')).toMatchObject({ state: 'done', result: { at: 1 } });
    },
  },
  {
    title: 'the ledgers and texts of jobs that have not ended are known by their names',
    run: async (world) => {
      const desk = world.desk();
      const [ledger, texts] = ['1'.repeat(64), '2'.repeat(64)];
      const from = { agency: null, year: null, recordedBy: 'cli:test' };
      await desk.order({ kind: 'importLedger', file: ledger, ...from });
      await desk.order(documentOrder(2023));
      const id = await desk.order(documentOrder(2024, texts));
      expect(await desk.awaitedFiles()).toEqual([ledger, texts]);
      await untilEnd(
        world.worker(async () => ({})),
        id,
        'completed',
      );
      expect(await desk.awaitedFiles()).toEqual([ledger]);
    },
  },
  {
    title: 'it is seen how far a job is',
    run: async (world) => {
      const desk = world.desk();
      const half = gate();
      const id = await desk.order(documentOrder(2024));
      expect(await desk.find(id)).toMatchObject({ kind: 'renderReport', state: 'waiting', progress: 0 });
      const worker = world.worker(async (_, { progress }) => {
        progress(40.7);
        progress(12);
        await half.pass();
        return {};
      });
      const ended = untilEnd(worker, id, 'completed');
      await once(worker, 'progress');
      expect(await desk.find(id)).toMatchObject({ state: 'active', progress: 40 });
      half.open();
      await ended;
      expect(await desk.find(id)).toMatchObject({ state: 'done', progress: 100 });
    },
  },
  {
    title: 'what has ended may be forgotten and ordered anew; what is under way may not',
    run: async (world) => {
      const desk = world.desk();
      const busy = gate();
      const id = await desk.order(documentOrder(2024));
      const worker = world.worker(async () => {
        await busy.pass();
        return {};
      });
      const ended = untilEnd(worker, id, 'completed');
      await busy.reached;
      await desk.forget(id);
      expect(await desk.find(id)).toMatchObject({ state: 'active' });
      busy.open();
      await ended;
      await desk.forget(id);
      expect(await desk.find(id)).toBeNull();
      const again = untilEnd(worker, id, 'completed');
      expect(await desk.order(documentOrder(2024))).toBe(id);
      await again;
    },
  },
  {
    title: 'a job that is put off is not done before its time',
    run: async (world) => {
      const queue = world.queue('documents');
      const putOff = (year: number, delay: number) =>
        queue.add('renderReport', documentOrder(year), { jobId: jobIdOf(documentOrder(year)), delay });
      const worker = world.worker(async () => ({}));
      await worker.waitUntilReady();
      const ended = untilEnd(worker, jobIdOf(documentOrder(2024)), 'completed');
      await putOff(2025, HOUR_MS);
      await putOff(2024, 400);
      const { timestamp, processedOn } = await ended;
      expect(processedOn).toBeGreaterThanOrEqual(timestamp + 400);
      expect(await world.desk().find(jobIdOf(documentOrder(2025)))).toMatchObject({ state: 'waiting' });
    },
  },
  {
    title: 'what a job answered is there for a client that comes later',
    run: async (world) => {
      const desk = world.desk();
      const id = await desk.order(documentOrder(2024));
      const worker = world.worker(async () => ({ file: 'A1-2024.json' }));
      await untilEnd(worker, id, 'completed');
      await world.close();
      expect(await world.desk().find(id)).toEqual({
        id,
        kind: 'renderReport',
        agency: 'A1',
        state: 'done',
        progress: 100,
        result: { file: 'A1-2024.json' },
      });
      expect(await world.desk().find(jobIdOf(documentOrder(2019)))).toBeNull();
      expect(await world.desk().find('nonsense')).toBeNull();
    },
  },
];
