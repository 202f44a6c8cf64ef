import { randomUUID } from 'node:crypto';
import { requestStream } from '@taizhang/case-handling';
import { beijingToday } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { drive } from '../measuring/load';
import type { Turn } from '../measuring/load';
import { seeded } from '../measuring/numbers';

export const AGENCY = 'A1';
export const HOT_SHARE = 0.1;
export const TODAY = beijingToday();

const application = {
  act: 'ApplicationSubmitted',
  submittedOn: TODAY,
  channel: 'internet',
  applicant: { category: 'naturalPerson', name: '王五', phone: '13800138000' },
  items: ['请公开某路改造的批复', '请公开其概算'],
};
const received = { act: 'ReceiptFixed', receivedOn: TODAY, basis: 'confirmed' };
const contacted = { act: 'ContactAttempted', contactedOn: TODAY, by: 'phone', reached: true, note: '已说明' };

/** Whoever records an act and then looks at the case. */
export interface Clerk {
  /** @returns the version under which the act stands */
  record(request: string, act: object): Promise<number>;
  /** @returns the version of the case that the page shows */
  look(request: string): Promise<number>;
}

/** Cases that all clerks work on in a turn: one of each clerk's own, and one of all. */
export class Desk {
  /** Acts that were acknowledged, by the hot case that they belong to. */
  readonly acknowledged = new Map<string, number>();
  /** Pages that did not show what their reader had recorded. */
  unseen = 0;
  private readonly random = seeded(20_261_121);

  constructor(private readonly clerks: readonly Clerk[]) {}

  async turn(seconds: number): Promise<Turn> {
    const hot = await this.opened(this.clerks[0]);
    this.acknowledged.set(hot, 0);
    const own: string[] = [];
    for (const clerk of this.clerks) own.push(await this.opened(clerk));
    const turns = await Promise.all(
      this.clerks.map((clerk, at) =>
        drive({ callers: 1, seconds, eventsEach: 1, operation: () => this.work(clerk, own[at] ?? hot, hot) }),
      ),
    );
    return {
      latencies: turns.flatMap(({ latencies }) => latencies),
      seconds: Math.max(...turns.map((one) => one.seconds)),
      eventsEach: 1,
    };
  }

  private async opened(clerk: Clerk | undefined): Promise<string> {
    const request = randomUUID();
    await clerk?.record(request, application);
    await clerk?.record(request, received);
    return request;
  }

  private async work(clerk: Clerk, own: string, hot: string): Promise<void> {
    const request = this.random() < HOT_SHARE ? hot : own;
    const version = await clerk.record(request, contacted);
    if (request === hot) this.acknowledged.set(hot, (this.acknowledged.get(hot) ?? 0) + 1);
    if ((await clerk.look(request)) < version) this.unseen += 1;
  }
}

export interface Kept {
  readonly cases: number;
  readonly acknowledged: number;
  /** Acknowledged and not there, or there and not acknowledged. */
  readonly lost: number;
}

/** Every hot case as it lies in the log against what its clerks were told. */
export async function kept({ acknowledged }: Desk, { store }: Pick<Parts, 'store'>): Promise<Kept> {
  let lost = 0;
  for (const [request, told] of acknowledged) {
    const events = await store.readStream(requestStream(AGENCY, request));
    lost += Math.abs(events.filter(({ type }) => type === contacted.act).length - told);
  }
  const all = [...acknowledged.values()].reduce((sum, told) => sum + told, 0);
  return { cases: acknowledged.size, acknowledged: all, lost };
}
