import { correctionLapsed, correctionNotice, dispatched, decided, delivered, handedIn } from '@test/acts';
import { returned, submitted } from '@test/acts';
import { givenCase } from '@test/given-case';

describe('the register line 登记台账', () => {
  it('knows the category from the submission on and the receipt day from the receipt on', () => {
    const line = givenCase(submitted('2024-05-06', { applicant: { category: 'legalService' } })).asOf(
      '2024-05-06',
    ).register;
    expect(line).toEqual({
      receivedOn: null,
      category: 'legalService',
      stage: 'submitted',
      replyDueOn: null,
      replyDueProvisional: false,
      dispatchedOn: null,
      outcome: null,
      concludedOn: null,
      overdue: false,
      flags: [],
    });
  });

  it('takes the column of the principal, not of the agent 代理人', () => {
    givenCase(
      ...handedIn('2022-08-01', { applicant: { category: 'business' }, agent: { name: '某律师' } }),
    ).thenRegister({ category: 'business' });
  });

  it('shows the sending that concluded, and before any ending the last sending', () => {
    const byHand = [...handedIn('2024-05-06'), decided('2024-05-20'), dispatched('2024-05-21', 'entrusted')];
    const sentAgain = [...byHand, returned('2024-05-23'), dispatched('2024-05-24', 'entrusted')];
    givenCase(...sentAgain)
      .asOf('2024-05-24')
      .thenRegister({ dispatchedOn: '2024-05-24', concludedOn: null });
    givenCase(...sentAgain, delivered('2024-05-27')).thenRegister({
      dispatchedOn: '2024-05-24',
      concludedOn: '2024-05-27',
    });
  });

  it('is of a day: later acts do not show', () => {
    const given = givenCase(
      ...handedIn('2024-05-06'),
      correctionNotice('2024-05-10', '2024-05-20'),
      correctionLapsed('2024-06-03'),
    );
    given.asOf('2024-05-09').thenRegister({ stage: 'inHand', replyDueOn: '2024-05-31' });
    given.asOf('2024-05-20').thenRegister({ stage: 'awaitingCorrection', replyDueOn: null });
    given.asOf('2024-05-21').thenRegister({ stage: 'abandonedCorrection', concludedOn: '2024-05-21' });
  });
});
