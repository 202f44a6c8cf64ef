import { SearchTimer } from './search-timer';

describe('the search’s view while the program works', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is brought to the head soon after the start and every minute, also after a failure, until the end', async () => {
    const lines: string[] = [];
    let asked = 0;
    const search = () => ((asked += 1) === 2 ? Promise.reject(new Error('…')) : Promise.resolve());
    const timer = new SearchTimer(search, (line) => lines.push(line));
    timer.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(1);
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    expect([asked, lines]).toEqual([6, ['检索的索引：Error: …']]);
    await timer.onApplicationShutdown();
    await jest.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked).toBe(6);
  });

  it('is not asked twice at once, and the program’s end waits for it', async () => {
    let asked = 0;
    let free: () => void = () => undefined;
    const search = () => ((asked += 1), new Promise<void>((resolve) => (free = resolve)));
    const timer = new SearchTimer(search, () => undefined);
    timer.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked).toBe(1);
    let ended = false;
    const end = timer.onApplicationShutdown().then(() => (ended = true));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(ended).toBe(false);
    free();
    await end;
  });
});
