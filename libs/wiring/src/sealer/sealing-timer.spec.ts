import { SealingError } from '@taizhang/history-proof';
import { SealingTimer } from './sealing-timer';

const NOTHING = { head: null, events: 0 };

describe('sealing while the program works', () => {
  let lines: string[];
  const timerOver = (seal: () => Promise<typeof NOTHING>) => {
    lines = [];
    return new SealingTimer({ seal, everyMinutes: 60 }, (line) => lines.push(line));
  };
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes soon after the start, then at least hourly, until the program stops', async () => {
    let seals = 0;
    const timer = timerOver(async () => ((seals += 1), NOTHING));
    timer.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(seals).toBe(1);
    await jest.advanceTimersByTimeAsync(3 * 3_600_000);
    expect(seals).toBe(4);
    await timer.onApplicationShutdown();
    await jest.advanceTimersByTimeAsync(2 * 3_600_000);
    expect([seals, lines]).toEqual([4, []]);
  });

  it('goes on after a lost database and an anchor file that is away for a while', async () => {
    const away = new SealingError({ code: 'AnchorsUnusable', file: '/mnt/heads', reason: 'EIO' });
    const failures = [Object.assign(new Error('…'), { code: '57P01' }), away];
    const timer = timerOver(() => Promise.reject(failures.shift() ?? away));
    timer.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('锚定文件 /mnt/heads 不能读写（EIO）');
    await timer.onApplicationShutdown();
  });

  it('says at every turn what a person must look at, and goes on by itself once it is mended', async () => {
    const faults = [1, 2].map(() => new SealingError({ code: 'OtherSealerKey' }));
    let seals = 0;
    const timer = timerOver(async () => {
      const fault = faults.pop();
      if (fault) throw fault;
      seals += 1;
      return NOTHING;
    });
    timer.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(lines).toEqual([1, 2].map(() => expect.stringMatching(/^历史签名已停止：.*sealer\.key/)));
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect([seals, lines.length]).toEqual([1, 2]);
    await timer.onApplicationShutdown();
  });
});
