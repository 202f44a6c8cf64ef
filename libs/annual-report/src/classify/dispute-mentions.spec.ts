import {
  appealed,
  delivered,
  handedIn,
  judged,
  redone,
  redoOrdered,
  replied,
  reviewAccepted,
} from '@test/acts';
import { reviewConcluded, suitAccepted, voided } from '@test/acts';
import { givenCase } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import { classify, rulesWith } from '../index';

const refused = [
  ...handedIn('2022-03-01'),
  ...replied('2022-03-18', 'denied.process'),
  delivered('2022-03-21'),
];
const reviewed = [...refused, reviewAccepted('V1', '2022-04-06')];

function mentions(...acts: readonly GivenAct[]) {
  return classify(givenCase(...acts).history, 'request-1', rulesWith()).disputes;
}

function suitOf(...acts: readonly GivenAct[]) {
  return mentions(...acts).find(({ kind }) => kind === 'suit');
}

describe('reviews as their stream tells them', () => {
  it('have the act behind their acceptance and their end', () => {
    expect(mentions(...reviewed, reviewConcluded('V1', '2022-05-20', 'revoked'))).toMatchObject([
      {
        kind: 'review',
        agency: 'A',
        key: 'V1',
        stream: 'request-1',
        counted: true,
        accepted: { act: 'ReviewAccepted', on: '2022-04-06' },
        concluded: { by: { act: 'ReviewConcluded', on: '2022-05-20' }, result: 'revoked' },
      },
    ]);
  });

  it('refused at the door have no acceptance 不予受理', () => {
    expect(mentions(...refused, reviewConcluded('V1', '2022-04-08', 'notAccepted'))).toMatchObject([
      { accepted: null, concluded: { result: 'notAccepted' } },
    ]);
  });

  it('of a voided request are not mentioned', () => {
    expect(mentions(...reviewed, voided('2022-05-01'))).toEqual([]);
  });
});

describe('suits as their stream tells them', () => {
  it('go from instance to instance', () => {
    const steps = [
      judged('S1', '2022-08-01'),
      appealed('S1', '2022-08-22'),
      judged('S1', '2022-11-01', 'appealDismissed'),
    ];
    expect(suitOf(...refused, suitAccepted('S1', '2022-05-09'), ...steps)).toMatchObject({
      instances: [
        { accepted: { act: 'LitigationAccepted' }, concluded: { result: 'claimsRejected' } },
        { accepted: { act: 'AppealAccepted' }, concluded: { result: 'appealDismissed' } },
      ],
    });
  });

  it('have an instance for a judgment whose appeal nobody recorded', () => {
    const steps = [judged('S1', '2022-08-01'), judged('S1', '2022-11-01', 'appealDismissed')];
    expect(suitOf(...refused, suitAccepted('S1', '2022-05-09'), ...steps)).toMatchObject({
      instances: [
        { accepted: { act: 'LitigationAccepted' } },
        { accepted: null, concluded: { result: 'appealDismissed' } },
      ],
    });
  });

  it('are pending while an appeal is', () => {
    const steps = [judged('S1', '2022-08-01'), appealed('S1', '2022-08-22')];
    expect(suitOf(...refused, suitAccepted('S1', '2022-05-09'), ...steps)).toMatchObject({
      instances: [{}, { accepted: { on: '2022-08-22' }, concluded: null }],
    });
  });

  it('count by the original actor, not against the review organ alone (D2)', () => {
    const both = { defendants: ['self', 'reviewOrgan'] } as const;
    const organ = { defendants: ['reviewOrgan'] } as const;
    expect(suitOf(...refused, suitAccepted('S1', '2022-05-09', both))?.counted).toBe(true);
    expect(suitOf(...refused, suitAccepted('S1', '2022-05-09', organ))?.counted).toBe(false);
  });
});

describe('whether a suit came after a review 复议后起诉', () => {
  const sued = suitAccepted('S1', '2022-06-13');
  const afterReview = (...acts: readonly GivenAct[]) => {
    const suit = suitOf(...acts);
    return suit?.kind === 'suit' && suit.afterReview;
  };

  it.each<[string, readonly GivenAct[], boolean]>([
    ['no review', [], false],
    ['a review that ended', [reviewAccepted('V1', '2022-04-06'), reviewConcluded('V1', '2022-05-20')], true],
    [
      'a review that ended on the day',
      [reviewAccepted('V1', '2022-04-06'), reviewConcluded('V1', '2022-06-13')],
      true,
    ],
    [
      'a review that ended later',
      [reviewAccepted('V1', '2022-04-20'), reviewConcluded('V1', '2022-06-14')],
      false,
    ],
    ['a review that ran out in silence', [reviewAccepted('V1', '2022-04-06')], true],
    ['a review whose last day is the day of the suit', [reviewAccepted('V1', '2022-04-14')], false],
    [
      'a review taken back 终止',
      [reviewAccepted('V1', '2022-04-06'), reviewConcluded('V1', '2022-05-20', 'terminated')],
      false,
    ],
    ['a review refused at the door', [reviewConcluded('V1', '2022-04-08', 'notAccepted')], true],
    [
      'a review of the reply that was redone since',
      [
        reviewAccepted('V1', '2022-04-06'),
        reviewConcluded('V1', '2022-05-20', 'revoked'),
        redoOrdered('V1', '2022-05-23'),
        redone('V1', '2022-06-06'),
      ],
      false,
    ],
  ])('%s: %#', (_, acts, expected) => {
    expect(afterReview(...refused, ...acts, sued)).toBe(expected);
  });
});
