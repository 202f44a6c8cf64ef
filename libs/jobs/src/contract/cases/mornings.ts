import type { JobOrder } from '../../orders';
import type { ContractCase } from '../contract-case';
import { gate } from '../world';

const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  timeStyle: 'medium',
});
const WORKERS = 3;
/** Often enough that two of them meet between the look for a clock and its setting. */
const STARTS = 8;
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const morningsCases: readonly ContractCase[] = [
  {
    title: 'every morning at half past eight in Beijing there is one job, however many set the clock',
    run: async (world) => {
      const desks = Array.from({ length: WORKERS }, () => world.desk());
      for (let start = 0; start < STARTS; start += 1) {
        await Promise.all(desks.map((desk) => desk.everyMorning()));
      }
      const [waiting, ...others] = await world.queue('reminders').getDelayed();
      expect(others).toEqual([]);
      const due = (waiting?.timestamp ?? 0) + (waiting?.delay ?? 0);
      // The delay is reckoned a moment after the job's own time was taken.
      expect(BEIJING.format(Math.round(due / MINUTE_MS) * MINUTE_MS)).toBe('08:30:00');
      expect(due - Date.now()).toBeLessThanOrEqual(DAY_MS);
    },
  },
  {
    title: 'the morning that is done is followed by the next',
    run: async (world) => {
      await world.desk().everyMorning();
      const queue = world.queue('reminders');
      const [first] = await queue.getDelayed();
      const orders: JobOrder[] = [];
      const done = gate();
      world.worker(
        async (order) => {
          orders.push(order);
          await done.pass();
          return { day: '2026-11-23', told: 0 };
        },
        {},
        'reminders',
      );
      await first?.promote();
      await done.reached;
      expect(orders).toEqual([{ kind: 'sweepDeadlines', day: null }]);
      const [next, ...others] = await queue.getDelayed();
      expect(others).toEqual([]);
      expect(next?.id).not.toBe(first?.id);
      done.open();
    },
  },
];
