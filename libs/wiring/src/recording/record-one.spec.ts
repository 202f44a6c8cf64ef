import { InMemoryKeyVault } from '@taizhang/case-handling';
import { rulesWith } from '@taizhang/annual-report';
import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import type { Act, OfficeAct } from '@taizhang/request-case';
import type { Role } from '@taizhang/staff-access';
import { archived, decided, dispatched, handedIn, retracted, reviewAccepted } from '@test/acts';
import { transferred, voided } from '@test/acts';
import { TODAY } from '@test/given-case';
import { approved, assigned, attached, contacted, drafted, reviewed, searched } from '@test/office-acts';
import { recordOne } from './record-one';
import type { RecordOrder } from './recorded-answer';

const [submitted, received] = handedIn('2024-05-06', {
  applicant: { category: 'naturalPerson', name: '张三丰' },
});

/** The office of agency A over stores in memory; `han` is the only account that a case can be handed to. */
function office() {
  const rules = rulesWith({ calendar });
  const account = { account: 'han', agency: 'A', state: 'open' };
  const parts = {
    store: new InMemoryEventStore({ now: () => 0 }),
    vault: new InMemoryKeyVault(),
    today: () => TODAY,
    rules: { rulesOf: () => rules },
    staff: {
      accountOf: (id: string) => Promise.resolve(id === 'han' ? account : null),
      namesOf: async () => new Map([['han', '韩某']]),
    },
  };
  let commands = 0;
  const record = (roles: readonly Role[], act: Act | OfficeAct, more: Partial<RecordOrder> = {}) => {
    commands += 1;
    const by = { account: roles.join('-'), agency: 'A', roles };
    const line = { agency: 'A', request: 'K1', ...act };
    return recordOne({ commandId: `c-${commands}`, by, line, place: 'request', ...more }, parts);
  };
  return { record, parts };
}

async function inHand() {
  const { record, parts } = office();
  for (const act of [submitted, received]) await record(['registrar'], act);
  return { record, parts };
}

describe('recording by a person of the staff', () => {
  it('records what the roles may, under the account', async () => {
    const { record, parts } = await inHand();
    expect(await record(['handler'], drafted('2024-05-20', 'R1'))).toMatchObject({
      status: 'recorded',
      version: 3,
    });
    const { events } = await parts.store.readAll({ after: 0, limit: 9, types: ['ReplyDrafted'] });
    expect(events[0]?.meta.recordedBy).toBe('account:handler');
  });

  it('tells who may where the role may not', async () => {
    const { record } = await inHand();
    expect(await record(['registrar'], approved('2024-05-20', 'R1'))).toEqual({
      status: 'refused',
      refused: [{ field: 'act', code: 'NotPermitted', message: '“签发”由负责人登记，您的角色不能登记。' }],
    });
    expect(await record(['registrar'], decided('2024-05-20'))).toMatchObject({
      refused: [{ message: '“作出答复”由承办人、法制登记，您的角色不能登记。' }],
    });
  });

  it('knows nobody of another agency', async () => {
    const { record, parts } = await inHand();
    const before = await parts.store.head();
    const by = { account: 'stranger', agency: 'B', roles: ['handler'] as const };
    expect(await record([], contacted('2024-05-20'), { by })).toEqual({
      status: 'refused',
      refused: [{ field: 'act', code: 'NotPermitted', message: '您不能在这一机关登记。' }],
    });
    expect(await parts.store.head()).toEqual(before);
  });

  it('tells the stage where the role may, but not any more', async () => {
    const { record } = await inHand();
    for (const act of [decided('2024-05-20'), dispatched('2024-05-20'), archived('2024-06-20')]) {
      await record(['handler'], act);
    }
    expect(await record(['handler'], contacted('2024-05-21'))).toMatchObject({
      refused: [{ code: 'NotPermitted', message: '“已归档”的申请不能登记“联系申请人”。' }],
    });
  });

  it('lets whoever has two roles draft and approve, but not the same answer', async () => {
    const { record } = await inHand();
    const both: readonly Role[] = ['handler', 'reviewer', 'head'];
    await record(both, drafted('2024-05-20', 'R1'));
    expect(await record(both, reviewed('2024-05-20', 'R1'))).toMatchObject({
      refused: [
        {
          field: 'draft',
          code: 'WhoDraftsDoesNotApprove',
          message: '拟稿人不能审核、签发自己拟的答复稿，请由他人办理。',
        },
      ],
    });
  });

  it('lets somebody at the terminal record without a role', async () => {
    const { record } = await inHand();
    expect(await record([], contacted('2024-05-21'), { by: 'cli:clerk' })).toMatchObject({
      status: 'recorded',
    });
  });

  it('answers a retry as before, even when the stage has moved on since', async () => {
    const { record } = await inHand();
    const first = await record(['handler'], contacted('2024-05-10'), { commandId: 'same' });
    for (const act of [decided('2024-05-20'), dispatched('2024-05-20'), archived('2024-06-20')]) {
      await record(['handler'], act);
    }
    expect(await record(['handler'], contacted('2024-05-10'), { commandId: 'same' })).toEqual(first);
  });

  it('hands a case only to an open account of the agency', async () => {
    const { record } = await inHand();
    expect(await record(['head'], assigned('2024-05-06', 'somebody'))).toMatchObject({
      refused: [{ field: 'handler', code: 'NoSuchHandler' }],
    });
    expect(await record(['head'], assigned('2024-05-06', 'han'))).toMatchObject({ status: 'recorded' });
  });
});

describe('putting right 更正登记', () => {
  const refused = { status: 'refused', refused: [{ code: 'NotPermitted' }] };

  it('is for whoever may record the act, and for those who answer for the register', async () => {
    const { record } = await inHand();
    await record(['legal'], reviewAccepted('V1', '2024-06-03'));
    expect(await record(['handler'], retracted('ReviewAccepted'))).toMatchObject({
      refused: [{ code: 'NotPermitted', message: '“行政复议受理”由负责人、法制更正，您的角色不能更正。' }],
    });
    expect(await record(['legal'], retracted('ReviewAccepted'))).toMatchObject({ status: 'recorded' });
    expect(await record(['registrar'], retracted('ReceiptFixed'))).toMatchObject(refused);
    expect(await record(['handler'], retracted('ReceiptFixed'))).toMatchObject({ status: 'recorded' });
  });

  it('reaches no act of the successor, who may put right what came with the file', async () => {
    const { record } = await inHand();
    await record(['head'], transferred('2024-05-15', 'B'));
    const atSuccessor = (act: Act, roles: readonly Role[]) => ({
      by: { account: `${roles.join('-')}.B`, agency: 'B', roles },
      line: { agency: 'B', request: 'K1', ...act },
    });
    const reply = decided('2024-05-20');
    expect(await record([], reply, atSuccessor(reply, ['handler']))).toMatchObject({ status: 'recorded' });
    expect(await record(['head'], retracted('ReplyDecided'))).toMatchObject({
      refused: [
        { code: 'NotPermitted', message: '案件已经移交，这项“作出答复”不是本机关登记的，请由承接机关更正。' },
      ],
    });
    expect(await record(['head'], voided('2024-05-21'))).toMatchObject(refused);
    expect(await record(['handler'], searched('2024-05-21'))).toMatchObject(refused);
    const late = retracted('ReceiptFixed');
    expect(await record([], late, atSuccessor(late, ['head']))).toMatchObject({ status: 'recorded' });
  });
});

describe('the version that the asker saw', () => {
  it('has what was recorded since told in office words, as far as the asker may read it', async () => {
    const { record } = await inHand();
    await record(['handler'], contacted('2024-05-07'));
    await record(['head'], {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { applicant: { category: 'naturalPerson', name: '李四光' } },
      reason: '姓名写错',
    });
    const answer = await record(['handler'], decided('2024-05-20'), { expectedVersion: 2 });
    expect(answer).toMatchObject({ status: 'changed', actualVersion: 4 });
    const since = answer.status === 'changed' ? answer.since : [];
    expect(since.map(({ words }) => words)).toEqual([
      '联系申请人：电话，已联系到',
      '更正登记：提交申请，姓名写错',
    ]);
    expect(JSON.stringify(since)).not.toMatch(/三丰|四光/);
  });

  it('lets the act in when it still stands', async () => {
    const { record } = await inHand();
    expect(await record(['handler'], decided('2024-05-20'), { expectedVersion: 2 })).toMatchObject({
      version: 3,
    });
  });
});

describe('an address of one place', () => {
  it('takes no act of another', async () => {
    const { record } = await inHand();
    const elsewhere = { status: 'refused', refused: [{ field: 'act', code: 'NotAtThisAddress' }] };
    const review = reviewAccepted('V1', '2024-06-03');
    expect(await record(['legal'], review, { place: 'dispute' })).toMatchObject(elsewhere);
    expect(await record(['legal'], retracted('ReceiptFixed'), { place: 'disclosure' })).toMatchObject(
      elsewhere,
    );
  });

  it('takes no paper whose bytes nobody has taken in', async () => {
    const { record } = await inHand();
    expect(await record(['handler'], attached('2024-05-20', 'D1'))).toMatchObject({
      refused: [{ field: 'act', code: 'UploadInstead' }],
    });
  });
});
