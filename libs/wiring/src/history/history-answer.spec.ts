import { InMemoryKeyVault, openEvents, readClosed, recordActs } from '@taizhang/case-handling';
import type { RecordableAct } from '@taizhang/case-handling';
import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import { handedIn, received } from '@test/acts';
import { TODAY } from '@test/given-case';
import { assigned, contacted, drafted, reviewed } from '@test/office-acts';
import { historyEntries } from './history-answer';

const [submitted] = handedIn('2024-05-06');

/** The events of one case in which acts of law and of the office stand in this order. */
async function recorded(...acts: readonly (readonly [recordedBy: string, act: RecordableAct])[]) {
  const ports = { store: new InMemoryEventStore({ now: () => 0 }), vault: new InMemoryKeyVault() };
  for (const [index, [recordedBy, act]] of acts.entries()) {
    const who = { agency: 'A', request: 'K1', commandId: `c-${index}`, recordedBy };
    await recordActs({ ...who, acts: [act], today: TODAY, calendar }, ports);
  }
  const { events } = await ports.store.readAll({ after: 0, limit: 100, categories: ['request'] });
  return { events, opened: await openEvents(events, ports.vault) };
}

const worked = () =>
  recorded(
    ['account:reg', submitted],
    ['account:han', contacted('2024-05-07', false)],
    ['account:reg', received('2024-05-06')],
    ['account:han', drafted('2024-05-20', 'R1')],
    ['account:li', reviewed('2024-05-21', 'R1')],
  );

describe('the history of a case in which the office has worked', () => {
  it('tells acts of law and of the office in the order of recording', async () => {
    const { opened } = await worked();
    const entries = historyEntries(opened, calendar);
    expect(entries.map(({ occurredOn, recordedBy, words }) => [occurredOn, recordedBy, words])).toEqual([
      ['2024-05-06', 'account:reg', '提交申请：当面提交，自然人，1 项'],
      ['2024-05-07', 'account:han', '联系申请人：电话，未联系到'],
      ['2024-05-06', 'account:reg', '收到申请：当面提交之日'],
      ['2024-05-20', 'account:han', '拟稿：R1，第 1 项予以公开'],
      ['2024-05-21', 'account:li', '审核：R1'],
    ]);
    expect(entries.every(({ inForce, changed }) => inForce && changed.length === 0)).toBe(true);
  });

  it('calls a handler by name, and by the account where it has no name', async () => {
    const assignments = [assigned('2024-05-07', 'han'), assigned('2024-05-08', 'li')];
    const { opened } = await recorded(
      ['account:reg', submitted],
      ...assignments.map((act) => ['account:head', act] as const),
    );
    const staff = new Map([['han', '韩某']]);
    expect(historyEntries(opened, calendar, { staff }).map(({ words }) => words)).toEqual([
      '提交申请：当面提交，自然人，1 项',
      '指定承办人：韩某',
      '指定承办人：li',
    ]);
  });

  it('shows no typed text where the events were left closed', async () => {
    const { events } = await worked();
    expect(JSON.stringify(historyEntries(events.map(readClosed), calendar))).not.toContain('现予公开');
  });
});
