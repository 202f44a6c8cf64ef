import { stateCouncilCalendar } from '@taizhang/deadlines';
import { historyInForce } from '@taizhang/request-case';
import type { Act, ActInForce } from '@taizhang/request-case';
import { feeNotice, feePaid, handedIn, rectified, retracted, voided } from '@test/acts';
import { processingFees } from './processing-fees';

const IN_2024 = { agency: 'A', year: 2024 };

function history(...acts: readonly Act[]): readonly ActInForce[] {
  const recorded = acts.map((act, index) => ({
    ordinal: index + 1,
    version: index + 1,
    recordedAt: '2026-06-30T00:00:00.000Z',
    recordedBy: 'test',
    agency: 'A',
    act,
  }));
  return historyInForce(recorded, stateCouncilCalendar);
}

const asked = [...handedIn('2024-03-01'), feeNotice('2024-03-05', '2024-03-06')] as const;

describe('信息处理费 paid in a year', () => {
  it('is what the notices before the payments asked for', () => {
    const two = [history(...asked, feePaid('2024-03-10')), history(...asked, feePaid('2024-03-11'))];
    expect(processingFees(two, IN_2024)).toEqual({ requests: 2, yuan: 6000 });
  });

  it('is nothing while it has not been paid', () => {
    expect(processingFees([history(...asked)], IN_2024)).toEqual({ requests: 0, yuan: 0 });
  });

  it('counts in the year of the payment, for the agency that got it', () => {
    const paid = [history(...asked, feePaid('2024-03-10'))];
    expect(processingFees(paid, { agency: 'A', year: 2023 }).requests).toBe(0);
    expect(processingFees(paid, { agency: 'B', year: 2024 }).requests).toBe(0);
  });

  it('follows what was put right', () => {
    const more = history(
      ...asked,
      feePaid('2024-03-10'),
      rectified('FeeNoticeIssued', { amountYuan: 380.2 }),
    );
    expect(processingFees([more], IN_2024)).toEqual({ requests: 1, yuan: 380.2 });
    const gone = history(...asked, feePaid('2024-03-10'), retracted('FeePaid'));
    expect(processingFees([gone], IN_2024).requests).toBe(0);
  });

  it('does not count a payment told twice, nor a case entered twice', () => {
    const twice = history(...asked, feePaid('2024-03-10'), feePaid('2024-03-12'));
    expect(processingFees([twice], IN_2024)).toEqual({ requests: 1, yuan: 3000 });
    const entered = history(...asked, feePaid('2024-03-10'), voided('2024-04-01'));
    expect(processingFees([entered], IN_2024).requests).toBe(0);
  });

  it('adds to the last 分', () => {
    const cents = (yuan: number) =>
      history(...asked, rectified('FeeNoticeIssued', { amountYuan: yuan }), feePaid('2024-03-10'));
    expect(processingFees([cents(0.1), cents(0.2)], IN_2024).yuan).toBe(0.3);
  });
});
