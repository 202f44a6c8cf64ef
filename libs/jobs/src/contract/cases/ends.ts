import { FinalJobError } from '../../job-failure';
import { jobIdOf } from '../../job-id';
import { JOB_OPTIONS } from '../../queues';
import type { ContractCase } from '../contract-case';
import { ATTEMPTS, documentOrder, untilEnd } from '../world';

const ID = jobIdOf(documentOrder(2024));

export const endsCases: readonly ContractCase[] = [
  {
    title: 'what fails in passing is tried again after a while, and done',
    run: async (world) => {
      const desk = world.desk();
      const begun: number[] = [];
      const worker = world.worker(async () => {
        begun.push(Date.now());
        if (begun.length < ATTEMPTS) throw new Error('the database is away');
        return { attempts: begun.length };
      });
      const ended = untilEnd(worker, ID, 'completed');
      await desk.order(documentOrder(2024));
      await ended;
      expect(await desk.find(ID)).toMatchObject({ state: 'done', result: { attempts: ATTEMPTS } });
      const pauses = begun.slice(1).map((at, index) => at - (begun[index] ?? at));
      expect(pauses.map((pause, index) => pause >= 10 * 2 ** index)).toEqual(pauses.map(() => true));
    },
  },
  {
    title: 'attempts are bounded, and the last failure is told',
    run: async (world) => {
      const desk = world.desk();
      let attempts = 0;
      const worker = world.worker(async () => {
        attempts += 1;
        throw new Error(`away for the ${attempts}. time`);
      });
      const ended = new Promise<void>((resolve) =>
        worker.on('failed', (job) => void (job?.attemptsMade === ATTEMPTS && resolve())),
      );
      await desk.order(documentOrder(2024));
      await ended;
      expect(await desk.find(ID)).toMatchObject({
        state: 'failed',
        failure: { code: 'UsedUp', message: `away for the ${ATTEMPTS}. time` },
      });
      expect(attempts).toBe(ATTEMPTS);
    },
  },
  {
    title: 'what cannot be done is final at once, with its sentence',
    run: async (world) => {
      const desk = world.desk();
      let attempts = 0;
      const failure = {
        code: 'LinesRefused',
        message: '有 1 处不能登记，整个文件都没有登记。',
        refused: [{ line: 3, field: 'receivedOn', code: 'NotADate', message: '不是日期。' }],
      };
      const worker = world.worker(async () => {
        attempts += 1;
        throw new FinalJobError(failure);
      });
      const ended = untilEnd(worker, ID, 'failed');
      await desk.order(documentOrder(2024));
      await ended;
      expect(await desk.find(ID)).toMatchObject({ state: 'failed', failure });
      expect(attempts).toBe(1);
    },
  },
  {
    title: 'an order of another version of the program fails clearly and is done by nobody',
    run: async (world) => {
      let done = 0;
      const worker = world.worker(async () => ({ done: (done += 1) }));
      const ended = untilEnd(worker, ID, 'failed');
      const older = { kind: 'renderReport', agency: 'A1', year: '2024', paper: 'A3' };
      await world.queue('documents').add('renderReport', older, { ...JOB_OPTIONS, jobId: ID });
      await ended;
      expect(await world.desk().find(ID)).toMatchObject({
        state: 'failed',
        failure: { code: 'UnreadableOrder', message: expect.stringContaining('另一版程序') },
      });
      expect(done).toBe(0);
    },
  },
  {
    title: 'whoever asks while a job ends never finds it done without its result',
    run: async (world) => {
      const desk = world.desk();
      world.worker(async () => ({ done: true }));
      const ids = await Promise.all(
        Array.from({ length: 20 }, (_, at) => desk.order(documentOrder(2000 + at))),
      );
      const waiting = new Set(ids);
      while (waiting.size > 0) {
        const answers = await Promise.all([...waiting].map((id) => desk.find(id)));
        for (const answer of answers) {
          if (answer?.state !== 'done') continue;
          expect(answer.result).toEqual({ done: true });
          waiting.delete(answer.id);
        }
      }
    },
  },
  {
    title: 'no stack and no error text of the program lies in the queue',
    run: async (world) => {
      const worker = world.worker(async () => {
        throw new FinalJobError({ code: 'UnknownAgency', message: '没有机关 A1 的登记。' });
      });
      const ended = untilEnd(worker, ID, 'failed');
      await world.desk().order(documentOrder(2024));
      await ended;
      const job = await world.queue('documents').getJob(ID);
      expect([job?.stacktrace ?? []].flat()).toEqual([]);
    },
  },
];
