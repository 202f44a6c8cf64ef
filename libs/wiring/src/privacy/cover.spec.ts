import { InMemoryKeyVault, openEvents, recordActs } from '@taizhang/case-handling';
import type { Cover, LedgerAct } from '@taizhang/case-handling';
import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { ApplicantCategory } from '@taizhang/request-case';
import { coverFor, uncovered } from './cover';

const applicant = {
  name: '张小三',
  idNumber: '110101199003071234',
  phone: '13800138000',
  address: '浙江省嘉兴市平湖市当湖街道三港路 1 号',
  email: 'zhang@example.com',
};

const submitted = (category: ApplicantCategory, idNumber = applicant.idNumber): LedgerAct => ({
  act: 'ApplicationSubmitted',
  submittedOn: localDate('2026-02-27'),
  channel: 'internet',
  applicant: { category, ...applicant, idNumber },
  agent: { name: '李四光' },
  items: ['某地块的征收批复'],
});

async function seen(acts: readonly LedgerAct[], cover: Cover, forgetting = false) {
  const store = new InMemoryEventStore();
  const vault = new InMemoryKeyVault();
  const office = { today: localDate('2026-03-02'), calendar: stateCouncilCalendar };
  const command = { agency: 'A1', request: 'K1', acts, commandId: 'c-1', recordedBy: 'cli:clerk', ...office };
  const { status } = await recordActs(command, { store, vault });
  if (status !== 'recorded') throw new Error(status);
  const { events } = await store.readAll({ after: 0, limit: 10, categories: ['request'] });
  const ids = [...JSON.stringify(events).matchAll(/"key":"([^"]+)\.[0-9a-f]{8}"/g)].map(([, id = '']) => id);
  if (forgetting) for (const id of ids) await vault.forget(id);
  return (await openEvents(events, vault, cover)).map(({ body }) => body);
}

const masked = {
  name: '张*三',
  idNumber: '110101********1234',
  phone: '138****8000',
  address: '浙江省嘉兴市平湖市***',
  email: 'z***@example.com',
};

describe('what is shown of a case 脱敏显示', () => {
  it('has persons masked, and typed texts for those who may read them', async () => {
    const [body] = await seen([submitted('naturalPerson')], coverFor({ texts: true }));
    expect(body).toMatchObject({ applicant: masked, agent: { name: '李*光' }, items: ['某地块的征收批复'] });
  });

  it('has no typed text for others', async () => {
    const [body] = await seen([submitted('naturalPerson')], coverFor({ texts: false }));
    expect(body).toMatchObject({ applicant: masked, items: ['（不显示）'] });
  });

  it('names an organisation, not whose phone and mail it gave, nor a citizen’s number written as its own', async () => {
    const [body] = await seen([submitted('business')], coverFor({ texts: true }));
    const { name, address } = applicant;
    const { idNumber, phone, email } = masked;
    expect(body).toMatchObject({ applicant: { name, idNumber, address, phone, email } });
    const [other] = await seen([submitted('business', '91330482MA2B8XXX07')], coverFor({ texts: true }));
    expect(other).toMatchObject({ applicant: { idNumber: '91330482MA2B8XXX07' } });
  });

  it('masks what a rectification puts in its place', async () => {
    const set = { applicant: { category: 'naturalPerson' as const, name: '王小五' } };
    const rectified: LedgerAct = {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set,
      reason: '姓名有误',
    };
    const [, body] = await seen([submitted('naturalPerson'), rectified], coverFor({ texts: false }));
    expect(body).toMatchObject({ set: { applicant: { name: '王*五' } }, reason: '（不显示）' });
  });

  it('is 已删除 once the keys are destroyed, also for those who may see everything', async () => {
    for (const cover of [coverFor({ texts: true }), uncovered]) {
      const [body] = await seen([submitted('naturalPerson')], cover, true);
      expect(body).toMatchObject({ applicant: { name: '已删除', phone: '已删除' }, items: ['已删除'] });
    }
  });
});
