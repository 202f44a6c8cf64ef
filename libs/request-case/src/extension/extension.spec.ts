import { corrected, correctionNotice, delayedReply, extended, feeNotice, feePaid } from '@test/acts';
import { handedIn, reasonsGiven, reasonsRequested, received, replied, submitted } from '@test/acts';
import { thirdPartyAsked, thirdPartyReplied, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Received 2022-04-15: answered by 05-16, with the longest extension by 06-14. */
const inHand = handedIn('2022-04-15');

describe('extension 延期答复 (art. 33)', () => {
  it('told on the last day takes effect', () => {
    givenCase(...inHand, extended('2022-05-16'))
      .asOf('2022-06-14')
      .thenFlags()
      .thenClocks('reply', { state: 'extended' }, { state: 'running' })
      .thenRegister({ replyDueOn: '2022-06-14', overdue: false })
      .asOf('2022-06-15')
      .thenFlags('overdue');
  });

  it('told a day late has no effect and is flagged', () => {
    givenCase(...inHand, extended('2022-05-17'))
      .asOf('2022-05-17')
      .thenFlags('extensionLate', 'overdue')
      .thenRegister({ replyDueOn: '2022-05-16' });
  });

  it('adds what was told, from the due day', () => {
    givenCase(...inHand, extended('2022-05-16', 10))
      .asOf('2022-05-17')
      .thenRegister({ replyDueOn: '2022-05-30' })
      .thenFlags();
  });

  it('longer than twenty working days gives twenty and is flagged', () => {
    givenCase(...inHand, extended('2022-05-10', 21))
      .asOf('2022-05-11')
      .thenFlags('extensionTooLong')
      .thenRegister({ replyDueOn: '2022-06-14' });
    givenCase(...inHand, extended('2022-05-10', 20))
      .asOf('2022-05-11')
      .thenFlags();
  });

  it('happens once: a second one gives no more time', () => {
    givenCase(...inHand, extended('2022-05-10', 5), extended('2022-05-12', 20))
      .asOf('2022-05-13')
      .thenRegister({ replyDueOn: '2022-05-23' });
  });

  it('is added to a due day that a consultation had moved', () => {
    const stopped = [
      thirdPartyAsked('T1', '2024-05-08', '2024-05-09'),
      thirdPartyReplied('T1', '2024-05-20'),
    ];
    givenCase(...handedIn('2024-05-06'), ...stopped, extended('2024-06-14'))
      .asOf('2024-06-17')
      .thenFlags()
      .thenRegister({ replyDueOn: '2024-07-12' });
  });

  it('is gone with the period that a payment starts anew, and used up', () => {
    givenCase(
      ...handedIn('2024-05-06'),
      extended('2024-05-08'),
      feeNotice('2024-05-10', '2024-05-10'),
      feePaid('2024-05-20'),
    )
      .today('2024-05-21')
      .thenRegister({ replyDueOn: '2024-06-18' })
      .thenNext('ExtensionNotified', false, 'AlreadyExtended')
      .when(extended('2024-05-21'))
      .thenRegister({ replyDueOn: '2024-06-18' });
  });

  it('told on the day the clock starts anew belongs to the new period', () => {
    givenCase(
      ...handedIn('2024-05-06'),
      correctionNotice('2024-05-10', '2024-05-20'),
      corrected('2024-05-20'),
      extended('2024-05-20'),
    )
      .asOf('2024-05-21')
      .thenClocks('reply', { state: 'restarted' }, { state: 'extended' }, { state: 'running' })
      .thenRegister({ replyDueOn: '2024-07-16' });
  });

  it('told before receipt or after the end extends nothing', () => {
    givenCase(submitted('2022-04-12'), extended('2022-04-13'), received('2022-04-15'))
      .asOf('2022-04-18')
      .thenRegister({ replyDueOn: '2022-05-16' });
    givenCase(...inHand, ...replied('2022-05-10'), extended('2022-06-15')).thenFlags('serviceProofMissing');
    givenCase(...inHand, ...replied('2022-05-10'), extended('2022-05-12'))
      .asOf('2022-05-12')
      .thenRegister({ replyDueOn: '2022-05-16' });
  });
});

describe('whether the office may extend', () => {
  it('only while the period runs, and once', () => {
    givenCase(submitted('2022-04-12')).thenNext('ExtensionNotified', false, 'NotReceived');
    givenCase(...inHand)
      .today('2022-05-16')
      .thenNext('ExtensionNotified', true)
      .today('2022-05-17')
      .thenNext('ExtensionNotified', false, 'ReplyPeriodOver');
    givenCase(...inHand, extended('2022-05-10'))
      .today('2022-05-11')
      .thenNext('ExtensionNotified', false, 'AlreadyExtended');
    givenCase(...inHand, withdrawn('2022-05-10')).thenNext('ExtensionNotified', false, 'CaseEnded');
  });

  it('not while a correction is awaited, nor after a later day was told', () => {
    givenCase(...inHand, correctionNotice('2022-04-18', '2022-04-28'))
      .today('2022-04-19')
      .thenNext('ExtensionNotified', false, 'ReplyClockOff');
    givenCase(
      ...inHand,
      reasonsRequested('2022-04-18'),
      reasonsGiven('2022-04-20'),
      delayedReply('2022-04-21', '2022-07-01'),
    )
      .today('2022-05-20')
      .thenNext('ExtensionNotified', false, 'AlreadyDelayed');
  });
});
