import { localDate } from '@taizhang/deadlines';
import { needsReviewFirst, OUTCOMES } from '@taizhang/request-case';
import type { Outcome } from '@taizhang/request-case';
import { remedyOfReply, remedyOfThirdParty } from './remedy';

const ORGANS = { reviewOrgan: '某市人民政府', court: '某市某区人民法院' };
const ONLINE = { ...ORGANS, onlineReviewAddress: 'https://example.invalid/fy' };

const clause = (on: string, outcomes: readonly Outcome[], organs = ORGANS) =>
  remedyOfReply(
    {
      datedOn: localDate(on),
      outcomes: outcomes.map((outcome, index) => ({ item: index + 1, outcome })),
    },
    organs,
  );

const REVIEW_FIRST = /应当先自收到本文书之日起60日内向某市人民政府申请行政复议.*15日内向某市某区人民法院/;
const EITHER =
  /可以自收到本文书之日起60日内向某市人民政府申请行政复议，或者自收到本文书之日起6个月内向某市某区人民法院提起行政诉讼/;

const ATTACKABLE = OUTCOMES.filter((outcome) => outcome !== 'other.other');
const REFUSALS = ATTACKABLE.filter(needsReviewFirst);
const OTHERS = ATTACKABLE.filter((outcome) => !needsReviewFirst(outcome) && outcome !== 'partial');

describe('the remedy clause of an answer 救济途径', () => {
  it.each(REFUSALS)('from 2024 on sends %s to review first (行政复议法 2023 art. 23)', (outcome) => {
    expect(clause('2024-01-01', [outcome])).toMatch(REVIEW_FIRST);
    expect(clause('2024-01-01', [outcome])).not.toMatch(EITHER);
  });

  it.each(OTHERS)('from 2024 on leaves review or suit open against %s', (outcome) => {
    expect(clause('2024-01-01', [outcome])).toMatch(EITHER);
    expect(clause('2024-01-01', [outcome])).not.toContain('应当先');
  });

  it.each(ATTACKABLE)('before 2024 leaves review or suit open against %s', (outcome) => {
    expect(clause('2023-12-31', [outcome])).toMatch(EITHER);
    expect(clause('2023-12-31', [outcome])).not.toContain('应当先');
  });

  it('of a partial answer sends the refused part to review first, the rest to either', () => {
    const said = clause('2024-05-06', ['partial']);
    expect(said).toMatch(/^如对本答复中不予公开的部分不服，/);
    expect(said).toMatch(REVIEW_FIRST);
    expect(said).toMatch(new RegExp(`对其他内容不服的，${EITHER.source}`));
  });

  it('of an answer over several items names the refused ones', () => {
    const said = clause('2024-05-06', [
      'granted',
      'denied.process',
      'unavailable.notHeld',
      'denied.stateSecret',
    ]);
    expect(said).toContain('第（二）项、第（四）项不予公开的内容不服');
    expect(said).toMatch(REVIEW_FIRST);
    expect(said).toMatch(EITHER);
  });

  it('names no part where every item is refused', () => {
    const said = clause('2024-05-06', ['denied.process', 'denied.stateSecret']);
    expect(said).toMatch(/^如对本答复不服，依照/);
    expect(said).not.toMatch(EITHER);
  });

  it('is not there where nothing was found (withdrawn, closed)', () => {
    expect(clause('2024-05-06', ['other.other'])).toBeNull();
  });

  it('from 2024 on names the address on the internet (art. 22)', () => {
    expect(clause('2024-05-06', ['granted'], ONLINE)).toContain(
      '通过互联网提交：https://example.invalid/fy。',
    );
    expect(clause('2023-05-06', ['granted'], ONLINE)).not.toContain('互联网');
  });

  it('of a third party leaves review or suit open at any time', () => {
    for (const on of ['2023-05-06', '2024-05-06']) {
      const said = remedyOfThirdParty(localDate(on), ORGANS);
      expect(said).toMatch(EITHER);
      expect(said).not.toContain('应当先');
    }
  });
});
