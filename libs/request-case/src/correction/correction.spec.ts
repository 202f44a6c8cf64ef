import {
  corrected,
  correctionLapsed,
  correctionNotice,
  extended,
  handedIn,
  received,
  replied,
} from '@test/acts';
import { feeNotice, submitted, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Received 2024-05-06: asked by 05-14, answered by 05-31. */
const inHand = handedIn('2024-05-06');
const asked = correctionNotice('2024-05-10', '2024-05-20');

describe('correction 补正 (art. 30)', () => {
  it('puts the reply clock off, and the corrected application starts it anew', () => {
    givenCase(...inHand, asked)
      .asOf('2024-05-17')
      .thenStage('awaitingCorrection')
      .thenClock('reply', { state: 'stopped', dueOn: null })
      .thenRegister({ replyDueOn: null });
    givenCase(...inHand, asked, corrected('2024-05-20'))
      .asOf('2024-05-21')
      .thenStage('inHand')
      .thenClocks(
        'reply',
        { state: 'restarted' },
        { state: 'running', startedOn: received('2024-05-20').receivedOn },
      )
      .thenClock('reply', { dueOn: '2024-06-18' })
      .thenClock('correction', { state: 'met' });
  });

  it('is never overdue while the correction is awaited', () => {
    givenCase(...inHand, asked)
      .asOf('2024-12-31')
      .thenFlags()
      .thenRegister({ overdue: false })
      .thenClock('correction', { dueOn: '2024-05-20', state: 'overdue' });
  });

  it('is asked for within seven working days; a day late is pointed out and takes effect all the same', () => {
    givenCase(...inHand, correctionNotice('2024-05-14', '2024-05-24'))
      .asOf('2024-05-15')
      .thenFlags()
      .thenClock('correctionNotice', { dueOn: '2024-05-14', state: 'met' });
    givenCase(...inHand, correctionNotice('2024-05-15', '2024-05-27'), corrected('2024-05-27'))
      .asOf('2024-06-25')
      .thenFlags('correctionNoticeLate')
      .thenClock('correctionNotice', { state: 'late' })
      .thenRegister({ replyDueOn: '2024-06-25' });
  });

  it('passes unused where nothing is asked', () => {
    givenCase(...inHand)
      .asOf('2024-05-14')
      .thenClock('correctionNotice', { state: 'running' })
      .asOf('2024-05-15')
      .thenClock('correctionNotice', { state: 'lapsed' });
  });

  it('refuses a last day before the notice', () => {
    givenCase(...inHand)
      .when(correctionNotice('2024-05-10', '2024-05-09'))
      .thenRefused('CorrectByBeforeNotice');
    givenCase(...inHand)
      .when(correctionNotice('2024-05-10', '2024-05-10'))
      .thenRecorded();
  });

  it('is asked for once 一次性告知: a second notice is flagged and stops nothing', () => {
    givenCase(...inHand, asked, corrected('2024-05-20'))
      .when(correctionNotice('2024-05-27', '2024-06-03'))
      .thenRecorded()
      .asOf('2024-05-28')
      .thenStage('inHand')
      .thenFlags('secondCorrectionNotice')
      .thenRegister({ replyDueOn: '2024-06-18' });
  });

  it('lets the answer to a second notice, and its lapse, happen without effect', () => {
    const twice = [...inHand, asked, corrected('2024-05-20'), correctionNotice('2024-05-27', '2024-06-03')];
    givenCase(...twice)
      .when(corrected('2024-05-31'))
      .thenRecorded()
      .asOf('2024-06-03')
      .thenRegister({ replyDueOn: '2024-06-18' });
    givenCase(...twice)
      .when(correctionLapsed('2024-06-05'))
      .thenRecorded()
      .asOf('2024-06-06')
      .thenStage('inHand');
  });

  it('a second notice while the first is awaited leaves the first standing, and the lapse follows the first', () => {
    const given = givenCase(...inHand, asked, correctionNotice('2024-05-16', '2024-06-14'));
    given.asOf('2024-05-17').thenClock('correction', { dueOn: '2024-05-20' });
    given
      .when(correctionLapsed('2024-06-20'))
      .thenRecorded()
      .thenRegister({ concludedOn: '2024-05-21', stage: 'abandonedCorrection' });
  });

  it('restarts the clock also when the correction came late and nobody had closed the case', () => {
    givenCase(...inHand, asked, corrected('2024-05-27'))
      .asOf('2024-05-28')
      .thenStage('inHand')
      .thenRegister({ replyDueOn: '2024-06-25' })
      .thenClock('correction', { state: 'late' });
  });

  it('cannot be received before it was asked for, and a second one changes nothing', () => {
    givenCase(...inHand)
      .when(corrected('2024-05-10'))
      .thenRefused('NoCorrectionNotice');
    givenCase(...inHand, asked)
      .when(corrected('2024-05-09'))
      .thenRefused('NoCorrectionNotice');
    givenCase(...inHand, asked, corrected('2024-05-20'))
      .when(corrected('2024-05-24'))
      .thenRecorded()
      .asOf('2024-05-27')
      .thenRegister({ replyDueOn: '2024-06-18' });
  });

  it('received on the day it was asked for restarts the clock that day', () => {
    givenCase(...inHand, asked, corrected('2024-05-10'))
      .asOf('2024-05-13')
      .thenStage('inHand')
      .thenClock('reply', { startedOn: '2024-05-10' });
  });

  it('restarts no clock that has not begun 收到日未定', () => {
    givenCase(submitted('2024-05-06'), asked, corrected('2024-05-13'), received('2024-05-15'))
      .asOf('2024-05-16')
      .thenClocks('reply', { startedOn: received('2024-05-15').receivedOn });
  });

  it('asked for after the end is remembered, and what follows it is no impossible act', () => {
    const late = [...inHand, ...replied('2024-05-08'), asked];
    givenCase(...late).thenStage('dispatched');
    givenCase(...late)
      .when(corrected('2024-05-15'))
      .thenRecorded()
      .thenStage('dispatched');
    givenCase(...late)
      .when(correctionLapsed('2024-05-30'))
      .thenRecorded()
      .thenStage('dispatched');
  });
});

describe('what the office may do about corrections', () => {
  it('asks on the seventh working day, not on the eighth', () => {
    givenCase(...inHand)
      .today('2024-05-14')
      .thenNext('CorrectionNoticeIssued', true)
      .today('2024-05-15')
      .thenNext('CorrectionNoticeIssued', false, 'CorrectionWindowOver');
  });

  it('asks once, after receipt, while the request is open', () => {
    givenCase(submitted('2024-05-06')).thenNext('CorrectionNoticeIssued', false, 'NotReceived');
    givenCase(...inHand, asked)
      .today('2024-05-13')
      .thenNext('CorrectionNoticeIssued', false, 'CorrectionAlreadyAsked');
    givenCase(...inHand, withdrawn('2024-05-07'))
      .today('2024-05-08')
      .thenNext('CorrectionNoticeIssued', false, 'CaseEnded');
  });

  it('receives what it asked for', () => {
    givenCase(...inHand).thenNext('CorrectionReceived', false, 'NoCorrectionAwaited');
    givenCase(...inHand, asked).thenNext('CorrectionReceived', true);
  });

  it('closes the case when the last day has passed and no reply was decided', () => {
    givenCase(...inHand)
      .today('2024-05-20')
      .thenNext('CorrectionLapsed', false, 'NoCorrectionAwaited');
    const given = givenCase(...inHand, asked);
    given
      .today('2024-05-20')
      .thenNext('CorrectionLapsed', false, 'CorrectionPeriodRunning')
      .today('2024-05-21')
      .thenNext('CorrectionLapsed', true);
    givenCase(...inHand, asked, replied('2024-05-23')[0])
      .today('2024-05-24')
      .thenNext('CorrectionLapsed', false, 'ReplyAlreadyDecided');
  });
});

describe('a reply while the correction is awaited', () => {
  it('concludes the request, and cannot be late: the clock was off', () => {
    givenCase(...inHand, asked, ...replied('2024-06-28'))
      .thenStage('dispatched')
      .thenFlags('serviceProofMissing')
      .thenClock('reply', { state: 'ended' })
      .thenNoClock('suitForInaction');
  });

  it('is late where the period had run out before the correction was asked for', () => {
    givenCase(...inHand, correctionNotice('2024-06-03', '2024-06-14'), ...replied('2024-06-05'))
      .thenFlags('correctionNoticeLate', 'replyLate', 'serviceProofMissing')
      .thenClock('reply', { state: 'late', dueOn: '2024-05-31' });
  });

  it('an extension told meanwhile extends nothing and is not used up', () => {
    givenCase(...inHand, asked, extended('2024-05-15'), corrected('2024-05-20'))
      .asOf('2024-05-21')
      .thenRegister({ replyDueOn: '2024-06-18' })
      .today('2024-05-21')
      .thenNext('ExtensionNotified', true);
  });

  it('awaits correction and fee together, and the fee shows', () => {
    givenCase(...inHand, asked, feeNotice('2024-05-13', '2024-05-13'))
      .asOf('2024-05-14')
      .thenStage('awaitingFee')
      .thenClock('reply', { state: 'stopped' });
  });
});
