import type { QueuePlace } from '../backend';
import { endsCases } from './cases/ends';
import { morningsCases } from './cases/mornings';
import { orderingCases } from './cases/ordering';
import { workersCases } from './cases/workers';
import { World } from './world';

/** What every place of queues must hold. */
export function jobsContract(openPlace: () => Promise<{ place: QueuePlace; close(): Promise<void> }>): void {
  let opened: Awaited<ReturnType<typeof openPlace>>;
  let world: World;
  beforeEach(async () => {
    opened = await openPlace();
    world = new World(opened.place);
  });
  afterEach(async () => {
    await world.close();
    await opened.close();
  });
  const cases = [...orderingCases, ...endsCases, ...workersCases, ...morningsCases];
  for (const { title, run } of cases) it(title, () => run(world));
}
