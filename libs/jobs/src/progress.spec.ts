import { progressTo } from './progress';

describe('progress', () => {
  it('tells whole percents, only forward, one after the other', async () => {
    const told: number[] = [];
    const progress = progressTo(async (percent) => void told.push(percent));
    progress.tell(10.9);
    await progress.told();
    progress.tell(10.2);
    progress.tell(4);
    progress.tell(99.5);
    await progress.told();
    progress.tell(140);
    await progress.told();
    expect(told).toEqual([10, 99, 100]);
  });

  it('skips what has been overtaken, and never holds up or fails the work', async () => {
    const told: number[] = [];
    const progress = progressTo(async (percent) => {
      told.push(percent);
      throw new Error('the queue is away');
    });
    for (let percent = 1; percent <= 50; percent += 1) progress.tell(percent);
    await progress.told();
    expect(told).toEqual([50]);
  });
});
