import { localDate as day } from '@taizhang/deadlines';
import { JUDGMENTS, REVIEW_RESULTS } from '@taizhang/request-case';
import type { ActName, AppealResult, Judgment, ReviewResult } from '@taizhang/request-case';
import { disputeFacts, rulesWith } from '../index';
import type { InstanceMention, MentionedAct, Policies, ReviewMention, SuitMention } from '../index';

const mentioned = (act: ActName, on: string): MentionedAct => ({ act, ordinal: 7, on: day(on) });

function review(
  told: Partial<ReviewMention> & { readonly result?: ReviewResult; readonly endedOn?: string },
) {
  const { result, endedOn = '2022-03-01', ...rest } = told;
  const concluded = result ? { by: mentioned('ReviewConcluded', endedOn), result } : null;
  const accepted = mentioned('ReviewAccepted', '2021-12-20');
  return {
    kind: 'review',
    agency: 'A1',
    key: 'V1',
    stream: 'request-1',
    counted: true,
    accepted,
    concluded,
    ...rest,
  } as const;
}

type Ended = Judgment | AppealResult | null;

function instance(
  begunOn: string | null,
  endedOn: string | null,
  result: Ended,
  finalResult?: Judgment,
): InstanceMention {
  const accepted = begunOn ? mentioned('AppealAccepted', begunOn) : null;
  if (!endedOn || !result) return { accepted, concluded: null };
  return { accepted, concluded: { by: mentioned('InstanceConcluded', endedOn), result, finalResult } };
}

function suit(instances: readonly InstanceMention[], told: Partial<SuitMention> = {}): SuitMention {
  return {
    kind: 'suit',
    agency: 'A1',
    key: 'S1',
    stream: 'request-1',
    counted: true,
    instances,
    afterReview: false,
    ...told,
  };
}

const rulesOf = (policies: Partial<Policies>) =>
  rulesWith({ policies: { 2021: policies, 2022: policies, 2023: policies } });

function ends(mentions: Parameters<typeof disputeFacts>[0], policies: Partial<Policies> = {}) {
  return disputeFacts(mentions, rulesOf(policies)).map(({ acceptedYear, concluded }) => [
    acceptedYear,
    concluded?.year ?? null,
    concluded?.as ?? 'pending',
  ]);
}

describe('a review 行政复议', () => {
  it.each<[ReviewResult, string]>([
    ['upheld', 'upheld'],
    ['claimsRejected', 'upheld'],
    ['changed', 'corrected'],
    ['partlyRevoked', 'corrected'],
    ['orderedToPerform', 'corrected'],
    ['applicationDismissed', 'other'],
    ['notAccepted', 'other'],
    ['terminated', 'other'],
    ['mediated', 'other'],
  ])('%s counts as %s', (result, column) => {
    expect(ends([review({ result })])).toEqual([[2021, 2022, column]]);
  });

  it('has a column for every result', () => {
    for (const result of REVIEW_RESULTS) expect(ends([review({ result })])).toHaveLength(1);
    for (const result of JUDGMENTS) {
      expect(ends([suit([instance('2021-05-01', '2021-06-01', result)])])).toHaveLength(1);
    }
  });

  it('refused at the door 不予受理 counts in the year of the refusal', () => {
    expect(ends([review({ accepted: null, result: 'notAccepted' })])).toEqual([[2022, 2022, 'other']]);
  });

  it('is one dispute over several requests, by its key', () => {
    const facts = disputeFacts(
      [
        review({ stream: 'request-2', result: 'upheld' }),
        review({ stream: 'request-1', accepted: mentioned('ReviewAccepted', '2021-12-19') }),
      ],
      rulesWith(),
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      streams: ['request-1', 'request-2'],
      accepted: { on: '2021-12-19' },
      concluded: { year: 2022, as: 'upheld' },
    });
  });

  it('is another dispute under another agency, and apart from a suit of the same key', () => {
    const suitOfSameKey = suit([instance('2021-05-01', null, null)], { key: 'V1' });
    expect(ends([review({}), review({ agency: 'A2' }), suitOfSameKey])).toHaveLength(3);
  });

  it('comes out the same in whatever order its requests were recorded', () => {
    const told = [
      review({ stream: 'b', result: 'upheld', endedOn: '2022-03-02' }),
      review({ stream: 'a', result: 'revoked', endedOn: '2022-03-02' }),
      review({ stream: 'c', result: 'revoked', endedOn: '2022-04-01' }),
    ];
    expect(disputeFacts(told.toReversed(), rulesWith())).toEqual(disputeFacts(told, rulesWith()));
    expect(ends(told)).toEqual([[2021, 2022, 'upheld']]);
  });
});

describe('a suit 行政诉讼, by its effective judgment', () => {
  const first = (result: Ended) => instance('2021-05-01', '2021-12-10', result);
  const appeal = (result: Ended, finalResult?: Judgment) =>
    instance('2022-01-05', '2022-04-01', result, finalResult);
  const pendingAppeal = instance('2022-01-05', null, null);

  it('counts from its conclusion while no appeal is known', () => {
    expect(ends([suit([first('claimsRejected')])])).toEqual([[2021, 2021, 'upheld']]);
  });

  it('is pending once an appeal is known 上诉', () => {
    expect(ends([suit([first('claimsRejected'), pendingAppeal])])).toEqual([[2021, null, 'pending']]);
  });

  it.each<[string, InstanceMention, string]>([
    ['驳回上诉 leaves the first judgment', appeal('appealDismissed'), 'upheld'],
    ['an appeal taken back leaves the first judgment 撤回上诉', appeal('withdrawn'), 'upheld'],
    ['按撤回上诉处理 too', appeal('deemedWithdrawn'), 'upheld'],
    ['改判 gives the new result', appeal('reversed', 'revoked'), 'corrected'],
    ['a ruling of its own', appeal('suitDismissed'), 'other'],
  ])('%s, dated by the appeal’s end', (_title, second, column) => {
    expect(ends([suit([first('claimsRejected'), second])])).toEqual([[2021, 2022, column]]);
  });

  it('is pending after a remand until the next instance ends 发回重审', () => {
    const remanded = [first('claimsRejected'), appeal('remanded')];
    expect(ends([suit(remanded)])).toEqual([[2021, null, 'pending']]);
    const retried = [...remanded, instance(null, '2023-02-01', 'withdrawn')];
    expect(ends([suit(retried)])).toEqual([[2021, 2023, 'other']]);
    const appealedAgain = [
      ...remanded,
      instance(null, '2022-09-01', 'revoked'),
      instance('2022-09-20', '2023-02-01', 'appealDismissed'),
    ];
    expect(ends([suit(appealedAgain)])).toEqual([[2021, 2023, 'corrected']]);
  });

  it('has one second instance when both parties appeal', () => {
    const both = [first('claimsRejected'), pendingAppeal, appeal('reversed', 'changed')];
    expect(ends([suit(both)])).toEqual([[2021, 2022, 'corrected']]);
    expect(ends([suit(both)], { suitUnit: 'instance' })).toHaveLength(2);
  });

  it('is told together by its streams, instance by instance', () => {
    const one = suit([first('claimsRejected')]);
    const other = suit([instance('2021-05-01', null, null), appeal('appealDismissed')], {
      stream: 'request-2',
      afterReview: true,
    });
    expect(disputeFacts([one, other], rulesWith())).toEqual([
      expect.objectContaining({
        group: 'litigationAfterReview',
        concluded: expect.objectContaining({ year: 2022, as: 'upheld' }),
      }),
    ]);
  });

  it('is counted by nobody against the review organ alone', () => {
    expect(ends([suit([first('revoked')], { counted: false })])).toEqual([]);
  });

  it('POL-13, the other reading: the first judgment counts, whatever follows', () => {
    const told = [suit([first('claimsRejected'), appeal('reversed', 'revoked')])];
    expect(ends(told, { effectiveJudgment: 'atConclusion' })).toEqual([[2021, 2021, 'upheld']]);
  });

  it('POL-8, the other reading: every instance counts', () => {
    const told = [suit([first('claimsRejected'), appeal('reversed', 'revoked')])];
    expect(ends(told, { suitUnit: 'instance' })).toEqual([
      [2021, 2021, 'upheld'],
      [2022, 2022, 'corrected'],
    ]);
  });
});
