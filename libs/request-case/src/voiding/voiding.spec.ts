import { decided, handedIn, replied, retracted, submitted, voided, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';

const inHand = handedIn('2024-05-06');

describe('voiding of an entry 登记作废', () => {
  it('leaves no clock, no flag, nothing due', () => {
    const given = givenCase(...inHand, voided('2024-05-20'));
    given.thenStage('voided').thenFlags().thenRegister({ replyDueOn: null, overdue: false });
    expect(given.clocks).toEqual([]);
    given.asOf('2024-05-17').thenStage('inHand').thenRegister({ replyDueOn: '2024-05-31' });
  });

  it('refuses what comes after it, a second voiding too', () => {
    givenCase(...inHand, voided('2024-05-20'))
      .when(decided('2024-05-21'))
      .thenRefused('CaseVoided');
    givenCase(...inHand, voided('2024-05-20'))
      .when(voided('2024-05-20'))
      .thenRefused('CaseVoided');
  });

  it('takes acts of the days before it, and names the acts that come after it', () => {
    givenCase(...inHand, voided('2024-05-20'))
      .when(withdrawn('2024-05-17'))
      .thenRecorded()
      .thenStage('voided');
    givenCase(...inHand, ...replied('2024-05-24'))
      .when(voided('2024-05-20'))
      .thenRefused('LaterActNoLongerStands', {
        names: { act: 'ReplyDecided', on: decided('2024-05-24').decidedOn },
      });
  });

  it('can itself be taken back', () => {
    givenCase(...inHand, voided('2024-05-20'))
      .when(retracted('RequestVoided'))
      .thenRecorded()
      .asOf('2024-05-21')
      .thenStage('inHand')
      .thenRegister({ replyDueOn: '2024-05-31' })
      .when(decided('2024-05-24'))
      .thenRecorded();
  });

  it('may be done to what was entered, once, and then nothing else', () => {
    givenCase().thenNext('RequestVoided', false, 'NotSubmitted');
    givenCase(submitted('2024-05-06')).thenNext('RequestVoided', true);
    const given = givenCase(...inHand, ...replied('2024-05-10'), voided('2024-05-20'));
    for (const act of ['RequestVoided', 'CaseArchived', 'ReplyDelivered', 'ApplicationSubmitted'] as const)
      given.thenNext(act, false, 'CaseVoided');
  });
});
