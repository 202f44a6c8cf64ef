import type { ContractCase } from '../contract-case';
import { fact, facts, numbers } from '../world';

/** A promise to be kept by hand. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

export const subscriptionCases: readonly ContractCase[] = [
  {
    part: 'D',
    name: 'a subscription catches up from where it is told, then follows live',
    async run(world) {
      const head = await world.headOrdinal();
      await world.streamAt(5);
      const [all, some, none] = [0, 3, 5].map((skipped) => world.watch({ after: head + skipped }));
      await Promise.all([all, some, none].map((watch) => watch?.reached(head + 5)));
      await world.streamAt(2);
      await Promise.all([all, some, none].map((watch) => watch?.reached(head + 7)));
      await Promise.all([all, some, none].map((watch) => watch?.subscription.stop()));
      const seen = [all, some, none].map((watch) => watch?.events.map(({ ordinal }) => ordinal - head));
      expect(seen).toEqual([numbers(1, 7), numbers(4, 7), numbers(6, 7)]);
    },
  },
  {
    part: 'D',
    name: 'a subscription hands over what readAll reads',
    async run(world) {
      const head = await world.headOrdinal();
      await world.streamAt(3);
      const watch = world.watch({ after: head });
      await watch.reached(head + 3);
      await watch.subscription.stop();
      expect(watch.events).toEqual(await world.logAfter(head));
    },
  },
  {
    part: 'D',
    name: 'a filter lets its events through, and the position moves over all others, with empty slices',
    async run(world) {
      const head = await world.headOrdinal();
      const watch = world.watch({ after: head, categories: ['docket'], types: ['NumberAllotted'] });
      await world.streamAt(4);
      await watch.reached(head + 4);
      expect(watch.events).toEqual([]);
      expect(watch.slices.at(-1)).toEqual({ events: [], through: head + 4 });
      await world.append(world.stream('docket'), 0, [fact({ type: 'NumberAllotted' }), fact()]);
      await watch.reached(head + 6);
      await watch.subscription.stop();
      expect(watch.events.map(({ ordinal }) => ordinal - head)).toEqual([5]);
      expect(watch.subscription.position).toBe(head + 6);
    },
  },
  {
    part: 'D',
    name: 'that the head was reached is told once each time, not for what comes in while following',
    async run(world) {
      const head = await world.headOrdinal();
      await world.streamAt(25);
      let hold = Promise.resolve();
      const watch = world.watch({ after: head, batchSize: 10 }, () => hold);
      const caughtUpAt = async (ordinal: number): Promise<void> => {
        await watch.reached(ordinal);
        while (watch.caughtUp.at(-1) !== ordinal) await world.store.head();
      };
      await caughtUpAt(head + 25);
      await world.streamAt(1);
      await watch.reached(head + 26);
      await world.streamAt(1);
      await watch.reached(head + 27);
      const { opened, open } = gate();
      hold = opened;
      await world.streamAt(1);
      await world.streamAt(30);
      open();
      await caughtUpAt(head + 58);
      await watch.subscription.stop();
      expect(watch.caughtUp).toEqual([head + 25, head + 58]);
    },
  },
  {
    part: 'D',
    name: 'a slow reader is handed one small slice at a time, however long the log',
    async run(world) {
      const head = await world.headOrdinal();
      await world.append(world.stream(), 0, facts(5_000));
      let atWork = 0;
      let together = 0;
      const watch = world.watch({ after: head, batchSize: 100 }, async () => {
        atWork += 1;
        together = Math.max(together, atWork);
        await new Promise(setImmediate);
        atWork -= 1;
      });
      await watch.reached(head + 5_000);
      await watch.subscription.stop();
      expect(together).toBe(1);
      expect(watch.slices.map(({ events }) => events.length)).toEqual(Array.from({ length: 50 }, () => 100));
    },
  },
  {
    part: 'D',
    name: 'stop waits for the handler at work and calls it no more',
    async run(world) {
      const head = await world.headOrdinal();
      await world.streamAt(3);
      const [started, finish] = [gate(), gate()];
      const watch = world.watch({ after: head, batchSize: 1 }, async () => {
        started.open();
        await finish.opened;
      });
      await started.opened;
      let stopped = false;
      const stop = watch.subscription.stop().then(() => {
        stopped = true;
      });
      await world.streamAt(1);
      expect(stopped).toBe(false);
      finish.open();
      await stop;
      await world.streamAt(1);
      expect(watch.events).toHaveLength(1);
      expect(watch.subscription.position).toBe(head + 1);
      await expect(watch.subscription.ended).resolves.toEqual({ reason: 'stopped' });
    },
  },
  {
    part: 'D',
    name: 'a handler that fails ends its subscription before the slice; taken up again, it gets that slice',
    async run(world) {
      const head = await world.headOrdinal();
      await world.streamAt(3);
      const broken = new Error('the view is broken');
      const watch = world.watch({ after: head, batchSize: 1 }, async ({ through }) => {
        if (through === head + 2) throw broken;
      });
      await expect(watch.subscription.ended).resolves.toEqual({ reason: 'failed', error: broken });
      expect(watch.subscription.position).toBe(head + 1);
      const again = world.watch({ after: watch.subscription.position });
      await again.reached(head + 3);
      await again.subscription.stop();
      expect(again.events.map(({ ordinal }) => ordinal - head)).toEqual([2, 3]);
    },
  },
  {
    part: 'D',
    name: 'a subscription hears of what another program appends',
    needs: 'openAnother',
    async run(world) {
      const head = await world.headOrdinal();
      const watch = world.watch({ after: head });
      const other = await world.another();
      try {
        await other.append({ stream: world.stream(), expectedVersion: 0, events: facts(2) });
        await watch.reached(head + 2);
      } finally {
        await Promise.all([other.close(), watch.subscription.stop()]);
      }
    },
  },
  {
    part: 'D',
    name: 'cut off from the server, appends and subscriptions go on where they were',
    needs: 'cutConnections',
    async run(world) {
      const head = await world.headOrdinal();
      const watch = world.watch({ after: head });
      for (let round = 1; round <= 3; round += 1) {
        await world.streamAt(2);
        await watch.reached(head + 2 * round);
        await world.can('cutConnections')();
      }
      await world.streamAt(2);
      await watch.reached(head + 8);
      await watch.subscription.stop();
      expect(watch.events.map(({ ordinal }) => ordinal)).toEqual(numbers(head + 1, head + 8));
    },
  },
  {
    part: 'D',
    name: 'after the server was stopped and started, appends and subscriptions go on where they were',
    needs: 'restartServer',
    async run(world) {
      const head = await world.headOrdinal();
      const watch = world.watch({ after: head });
      await world.streamAt(2);
      await watch.reached(head + 2);
      await world.can('restartServer')();
      await world.streamAt(2);
      await watch.reached(head + 4);
      await watch.subscription.stop();
      expect(watch.events.map(({ ordinal }) => ordinal)).toEqual(numbers(head + 1, head + 4));
    },
  },
];
