import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { AppendRequest } from '@taizhang/event-store';
import type { LedgerAct, RecordableAct } from '../schemas/events';
import { InMemoryKeyVault } from '../sealing/key-vault';
import { recordActs } from './record-acts';
import type { RecordCommand } from './record-acts';

const RECORDED_AT = Date.UTC(2026, 2, 2, 1);
export const office = { today: localDate('2026-03-02'), calendar: stateCouncilCalendar };

export const submitted = {
  act: 'ApplicationSubmitted',
  submittedOn: localDate('2026-02-27'),
  channel: 'internet',
  applicant: { category: 'naturalPerson', name: '张三丰', idNumber: '110101199003071234' },
  items: ['某地块的征收批复'],
} as const;
export const received: LedgerAct = {
  act: 'ReceiptFixed',
  receivedOn: localDate('2026-02-27'),
  basis: 'confirmed',
};
export const transferred: LedgerAct = {
  act: 'CaseTransferred',
  transferredOn: localDate('2026-03-02'),
  toAgency: 'B1',
};

/** A store whose next append fails like a process that is killed before or a line that breaks after it. */
export class FailingStore extends InMemoryEventStore {
  failAt: ((request: AppendRequest) => 'before' | 'after' | null) | null = null;

  override async append(request: AppendRequest) {
    const at = this.failAt?.(request) ?? null;
    if (at === 'before') throw new Error('killed');
    const result = await super.append(request);
    if (at === 'after') throw new Error('line broken');
    return result;
  }
}

/** The write path over stores in memory, on the morning of 2 March 2026 in Beijing. */
export function writePath() {
  const store = new FailingStore({ now: () => RECORDED_AT });
  const ports = { store, vault: new InMemoryKeyVault(), standBack: () => Promise.resolve() };
  const record = (acts: readonly RecordableAct[], more: Partial<RecordCommand> = {}) =>
    recordActs(
      { agency: 'A1', request: 'K1', acts, commandId: 'c-1', recordedBy: 'cli:clerk', ...office, ...more },
      ports,
    );
  return { store, ports, record };
}
