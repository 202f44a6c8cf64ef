import { seed } from '@test/seed';
import fc from 'fast-check';
import { compareWithModel, steps } from '../contract/model-run';
import { InMemoryEventStore } from './in-memory-event-store';

it('the in-memory store answers as one array would', async () => {
  const store = new InMemoryEventStore();
  await fc.assert(
    fc.asyncProperty(steps, (planned) => compareWithModel(store, planned)),
    { seed, numRuns: 500 },
  );
});
