import { appealed, delivered, handedIn, judged, replied, suitAccepted, voided } from '@test/acts';
import { givenCase } from '@test/given-case';

const answered = [
  ...handedIn('2022-03-01'),
  ...replied('2022-03-18', 'denied.process'),
  delivered('2022-03-21'),
];
const sued = [...answered, suitAccepted('S1', '2022-05-09')];

describe('litigation 行政诉讼', () => {
  it('keeps its steps in legal order, in whatever order they are recorded', () => {
    const steps = [
      judged('S1', '2022-08-01'),
      appealed('S1', '2022-08-22'),
      judged('S1', '2022-11-01', 'appealDismissed'),
    ];
    const [first, second, third] = steps;
    for (const order of [steps, [third, first, second], [second, third, first]]) {
      const [suit] = givenCase(...sued, ...order.flatMap((act) => act ?? [])).request.suits;
      expect(suit?.steps.map((step) => [step.kind, step.by.on])).toEqual([
        ['concluded', '2022-08-01'],
        ['appealed', '2022-08-22'],
        ['concluded', '2022-11-01'],
      ]);
    }
  });

  it('an appeal of either side opens one second instance, and a judgment told twice is one', () => {
    const twice = [judged('S1', '2022-08-01'), appealed('S1', '2022-08-15'), appealed('S1', '2022-08-16')];
    expect(givenCase(...sued, ...twice).request.suits[0]?.steps).toHaveLength(2);
    expect(
      givenCase(...sued, judged('S1', '2022-08-01'), judged('S1', '2022-08-01')).request.suits[0]?.steps,
    ).toHaveLength(1);
  });

  it('may be brought by a third party, against the review organ too', () => {
    const more = { plaintiff: 'thirdParty', defendants: ['self', 'reviewOrgan'] } as const;
    const [suit] = givenCase(...answered, suitAccepted('S1', '2022-05-09', more)).request.suits;
    expect(suit).toMatchObject(more);
    expect(givenCase(...sued).request.suits[0]).toMatchObject({
      plaintiff: 'applicant',
      defendants: ['self'],
    });
  });

  it('refuses a key used twice and an unknown key', () => {
    givenCase(...sued)
      .when(suitAccepted('S1', '2022-06-01'))
      .thenRefused('SuitKeyUsed');
    givenCase(...sued)
      .when(judged('S2', '2022-08-01'))
      .thenRefused('NoSuchSuit');
    givenCase(...sued)
      .when(judged('S1', '2022-05-06'))
      .thenRefused('NoSuchSuit');
    givenCase(...sued)
      .when(appealed('S2', '2022-08-01'))
      .thenRefused('NoSuchSuit');
  });

  it('a suit against the answer uses the period for it', () => {
    givenCase(...sued).thenClock('suit', { state: 'met', dueOn: '2022-09-21' });
    givenCase(...answered)
      .asOf('2022-09-22')
      .thenClock('suit', { state: 'lapsed' });
  });
});

describe('what may be noted of suits', () => {
  it('a suit when there is something to dispute, a judgment while it is pending, an appeal after it', () => {
    givenCase(...handedIn('2022-03-01'))
      .today('2022-03-02')
      .thenNext('LitigationAccepted', false, 'NothingToDispute');
    givenCase(...answered)
      .thenNext('LitigationAccepted', true)
      .thenNext('InstanceConcluded', false, 'NoSuitPending')
      .thenNext('AppealAccepted', false, 'NoJudgmentToAppeal');
    givenCase(...sued)
      .thenNext('InstanceConcluded', true)
      .thenNext('AppealAccepted', false, 'NoJudgmentToAppeal');
    givenCase(...sued, judged('S1', '2022-08-01'))
      .thenNext('InstanceConcluded', false, 'NoSuitPending')
      .thenNext('AppealAccepted', true);
    givenCase(...sued, judged('S1', '2022-08-01'), appealed('S1', '2022-08-15')).thenNext(
      'InstanceConcluded',
      true,
    );
  });

  it('a suit sent back is pending again 发回重审', () => {
    const sentBack = [
      judged('S1', '2022-08-01'),
      appealed('S1', '2022-08-15'),
      judged('S1', '2022-11-01', 'remanded'),
    ];
    givenCase(...sued, ...sentBack)
      .thenNext('InstanceConcluded', true)
      .thenNext('AppealAccepted', false, 'NoJudgmentToAppeal');
  });

  it('nothing of a voided case', () => {
    givenCase(...sued, voided('2022-06-01')).thenNext('InstanceConcluded', false, 'CaseVoided');
  });
});
