import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { ACT_NAMES, OFFICE_ACT_NAMES } from '@taizhang/request-case';
import type { Role } from '@taizhang/staff-access';
import { handedIn, transferred } from '@test/acts';
import { TODAY } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import type { Done } from '@test/given-file';
import { drafted, reviewed } from '@test/office-acts';
import { recordedCase } from '@test/recorded-case';
import { offeredActs } from './offered-acts';

const inHand = handedIn('2026-06-24');

/** What a person of agency A with these roles is offered in such a case, by the act's name. */
async function offered(roles: readonly Role[], acts: readonly GivenAct[] = inHand, ...done: readonly Done[]) {
  const events = await recordedCase(acts, ...done);
  const person = { account: roles.join('-'), agency: 'A', roles };
  const all = offeredActs(events, { agency: 'A', today: TODAY, calendar }, person);
  return new Map(all.map(({ act, allowed, reason, sentence }) => [act, { allowed, reason, sentence }]));
}

const yes = { allowed: true, reason: null, sentence: null };
const no = (reason: string, sentence: string) => ({ allowed: false, reason, sentence });

describe('what a person is offered', () => {
  it('is every act of law and of the office, each allowed or with its reason', async () => {
    const all = await offered(['handler']);
    expect([...all.keys()].toSorted()).toEqual([...ACT_NAMES, ...OFFICE_ACT_NAMES].toSorted());
    for (const { allowed, reason, sentence } of all.values()) {
      expect(allowed ? [reason, sentence] : [reason === null, sentence === null]).toEqual(
        allowed ? [null, null] : [false, false],
      );
    }
  });

  it('says what the law has against it, to whoever may record it', async () => {
    const handler = await offered(['handler']);
    expect(handler.get('CorrectionNoticeIssued')).toEqual(yes);
    expect(handler.get('ReplyDispatched')).toMatchObject({ allowed: false, reason: 'NoReplyDecided' });
    expect(handler.get('ReplyDrafted')).toEqual(yes);
    expect((await offered(['registrar'])).get('CorrectionNoticeIssued')).toEqual(
      no('NotPermitted', '“发出补正告知书”由承办人、法制登记，您的角色不能登记。'),
    );
  });

  it('lets nobody approve a draft of his own', async () => {
    const head = ['handler', 'reviewer', 'head'] as const;
    const done: readonly Done[] = [
      [`account:${head.join('-')}`, drafted('2026-06-25', 'R1')],
      ['account:li', reviewed('2026-06-25', 'R1')],
    ];
    expect((await offered(head, inHand, ...done)).get('ReplyApproved')).toMatchObject({
      reason: 'OnlyOwnDrafts',
    });
    expect((await offered(['head'], inHand, ...done)).get('ReplyApproved')).toEqual(yes);
  });

  it('is nothing to whoever changes nothing', async () => {
    expect([...(await offered(['auditor'])).values()].some(({ allowed }) => allowed)).toBe(false);
    expect([...(await offered(['administrator'])).values()].some(({ allowed }) => allowed)).toBe(false);
  });

  it('leaves a case that was handed over to its successor', async () => {
    const left = await offered(['handler', 'head', 'legal'], [...inHand, transferred('2026-06-25', 'B')]);
    expect(left.get('SearchRecorded')).toMatchObject({ reason: 'NotPermitted' });
    expect(left.get('RequestVoided')).toMatchObject({ reason: 'NotPermitted' });
    expect(left.get('DocumentAttached')).toEqual(yes);
  });
});
