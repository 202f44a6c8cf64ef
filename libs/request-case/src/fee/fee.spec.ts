import { decided, feeLapsed, feeNotice, feePaid, handedIn, replied, submitted, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Received 2024-05-06, answered by 05-31; asked to pay on 05-10, by 06-06. */
const inHand = handedIn('2024-05-06');
const asked = feeNotice('2024-05-10', '2024-05-10');

describe('fee 信息处理费 (art. 42)', () => {
  it('puts the reply clock off, and the payment starts it anew', () => {
    givenCase(...inHand, asked)
      .asOf('2024-05-13')
      .thenStage('awaitingFee')
      .thenClock('fee', { dueOn: '2024-06-06', state: 'running' })
      .thenClock('reply', { state: 'stopped', dueOn: null })
      .thenFlags();
    givenCase(...inHand, asked, feePaid('2024-05-20'))
      .asOf('2024-05-21')
      .thenStage('inHand')
      .thenClock('fee', { state: 'met' })
      .thenRegister({ replyDueOn: '2024-06-18' });
  });

  it('as in the case of thirty-five applications in one month', () => {
    givenCase(...handedIn('2024-06-17'), feeNotice('2024-06-24', '2024-06-24'), feePaid('2024-07-10'))
      .asOf('2024-08-07')
      .thenClock('fee', { dueOn: '2024-07-22' })
      .thenRegister({ replyDueOn: '2024-08-07' });
  });

  it('paid late, before anybody closed the case, starts the clock all the same', () => {
    givenCase(...inHand, asked, feePaid('2024-06-07'))
      .asOf('2024-06-11')
      .thenStage('inHand')
      .thenClock('fee', { state: 'late' })
      .thenClock('reply', { startedOn: '2024-06-07' });
  });

  it('a notice whose receipt day is unknown starts no period', () => {
    givenCase(...inHand, feeNotice('2024-05-10'))
      .asOf('2024-12-31')
      .thenStage('awaitingFee')
      .thenClock('fee', { startedOn: null, dueOn: null, provisional: true, state: 'running' })
      .thenFlags();
  });

  it('a receipt day that lies ahead is not known yet', () => {
    const later = givenCase(...inHand, feeNotice('2024-05-10', '2024-05-13'));
    later.asOf('2024-05-10').thenClock('fee', { startedOn: null });
    later.asOf('2024-05-13').thenClock('fee', { startedOn: '2024-05-13', dueOn: '2024-06-11' });
  });

  it('a notice sent again takes the place of an unpaid one; after payment it stops nothing', () => {
    givenCase(...inHand, feeNotice('2024-05-10'), feeNotice('2024-05-13', '2024-05-13'))
      .asOf('2024-05-14')
      .thenClock('fee', { dueOn: '2024-06-11' });
    const paid = givenCase(...inHand, asked, feePaid('2024-05-20'), feeNotice('2024-05-24', '2024-05-24'));
    paid.asOf('2024-05-27').thenStage('inHand').thenRegister({ replyDueOn: '2024-06-18' });
    paid.when(feeLapsed('2024-07-01')).thenRecorded().asOf('2024-07-01').thenStage('inHand');
  });

  it('a second payment changes nothing', () => {
    givenCase(...inHand, asked, feePaid('2024-05-20'))
      .when(feePaid('2024-05-24'))
      .thenRecorded()
      .asOf('2024-05-27')
      .thenRegister({ replyDueOn: '2024-06-18' });
  });

  it('refuses a receipt before the notice, and money nobody asked for', () => {
    givenCase(...inHand)
      .when(feeNotice('2024-05-10', '2024-05-09'))
      .thenRefused('ReceivedBeforeSent');
    givenCase(...inHand)
      .when(feePaid('2024-05-10'))
      .thenRefused('NoFeeNotice');
    givenCase(...inHand, withdrawn('2024-05-08'))
      .when(feePaid('2024-05-10'))
      .thenRefused('NoFeeNotice');
  });

  it('asked for after the end is remembered, and what follows it is no impossible act', () => {
    const late = givenCase(...inHand, ...replied('2024-05-08'), asked);
    late.when(feePaid('2024-05-13')).thenRecorded().thenStage('dispatched');
    late.when(feeLapsed('2024-06-20')).thenRecorded().thenStage('dispatched');
  });
});

describe('a fee that was never paid 逾期不缴费', () => {
  it('ends the request the day after the last day to pay', () => {
    givenCase(...inHand, asked)
      .when(feeLapsed('2024-06-20'))
      .thenRecorded()
      .thenStage('abandonedFee')
      .thenClock('fee', { state: 'lapsed' })
      .thenRegister({ concludedOn: '2024-06-07', outcome: 'other.feeOverdue', replyDueOn: null })
      .thenFlags();
  });

  it('ends it on the day of closing where no receipt day is known', () => {
    givenCase(...inHand, feeNotice('2024-05-10'))
      .when(feeLapsed('2024-06-20'))
      .thenRecorded()
      .thenRegister({ concludedOn: '2024-06-20' });
  });

  it('is refused without a notice, after payment, a second time, and before its day', () => {
    givenCase(...inHand)
      .when(feeLapsed('2024-06-20'))
      .thenRefused('NoFeeNotice');
    givenCase(...inHand, asked, feePaid('2024-06-06'))
      .when(feeLapsed('2024-06-20'))
      .thenRefused('FeeAlreadyPaid');
    givenCase(...inHand, asked, feeLapsed('2024-06-20'))
      .when(feeLapsed('2024-06-20'))
      .thenRefused('FeeAlreadyLapsed');
    givenCase(...inHand, asked)
      .today('2024-06-06')
      .when(feeLapsed('2024-06-06'))
      .thenRefused('LegalDayInFuture');
  });

  it('stands where the payment came after the last day 视为放弃', () => {
    givenCase(...inHand, asked, feePaid('2024-06-11'))
      .when(feeLapsed('2024-06-20'))
      .thenRecorded()
      .thenStage('abandonedFee');
  });
});

describe('what the office may do about fees', () => {
  it('asks once, within the reply period', () => {
    givenCase(submitted('2024-05-06')).thenNext('FeeNoticeIssued', false, 'NotReceived');
    givenCase(...inHand)
      .today('2024-05-31')
      .thenNext('FeeNoticeIssued', true)
      .today('2024-06-03')
      .thenNext('FeeNoticeIssued', false, 'ReplyPeriodOver');
    givenCase(...inHand, asked)
      .today('2024-05-13')
      .thenNext('FeeNoticeIssued', false, 'FeeAlreadyAsked');
  });

  it('takes money that it asked for', () => {
    givenCase(...inHand).thenNext('FeePaid', false, 'NoFeeAwaited');
    givenCase(...inHand, asked).thenNext('FeePaid', true);
  });

  it('closes the case when the last day has passed and no reply was decided', () => {
    givenCase(...inHand).thenNext('FeeLapsed', false, 'NoFeeAwaited');
    const given = givenCase(...inHand, asked);
    given.today('2024-06-06').thenNext('FeeLapsed', false, 'FeePeriodRunning');
    given.today('2024-06-07').thenNext('FeeLapsed', true);
    givenCase(...inHand, feeNotice('2024-05-10')).thenNext('FeeLapsed', false, 'FeePeriodRunning');
    givenCase(...inHand, asked, decided('2024-06-11')).thenNext('FeeLapsed', false, 'ReplyAlreadyDecided');
  });
});
