import {
  correctionNotice,
  delayedReply,
  extended,
  handedIn,
  reasonsGiven,
  reasonsRequested,
} from '@test/acts';
import { replied, submitted, delivered } from '@test/acts';
import { givenCase } from '@test/given-case';

/** Received 2025-03-03, answered by 03-31. */
const inHand = handedIn('2025-03-03');
const found = [reasonsRequested('2025-03-10'), reasonsGiven('2025-03-17')];

describe('reasons 说明理由 and delayed reply 延迟答复 (art. 35)', () => {
  it('the clock runs on while reasons are awaited (POL-5)', () => {
    givenCase(...inHand, reasonsRequested('2025-03-10'))
      .asOf('2025-03-11')
      .thenStage('awaitingReasons')
      .thenClock('reply', { state: 'running', dueOn: '2025-03-31' })
      .asOf('2025-04-01')
      .thenFlags('overdue');
    givenCase(...inHand, ...found)
      .asOf('2025-03-18')
      .thenStage('inHand');
  });

  it('a later day told in time takes the place of the period', () => {
    givenCase(...inHand, ...found, delayedReply('2025-03-25', '2025-06-30'))
      .asOf('2025-06-27')
      .thenClocks('reply', { state: 'extended' })
      .thenClock('delayedReply', { state: 'running', startedOn: '2025-03-25', dueOn: '2025-06-30' })
      .thenRegister({ replyDueOn: '2025-06-30' })
      .thenFlags();
    givenCase(
      ...inHand,
      ...found,
      delayedReply('2025-03-25', '2025-06-30'),
      ...replied('2025-06-27'),
      delivered('2025-06-30'),
    )
      .thenFlags()
      .thenClock('delayedReply', { state: 'met' });
  });

  it('told on the last day it counts, a day later it does not', () => {
    givenCase(...inHand, ...found, delayedReply('2025-03-31', '2025-06-30'))
      .asOf('2025-04-01')
      .thenFlags();
    givenCase(...inHand, ...found, delayedReply('2025-04-01', '2025-06-30'))
      .asOf('2025-04-01')
      .thenFlags('overdue')
      .thenNoClock('delayedReply');
  });

  it('told within an extension it takes the extension’s place', () => {
    givenCase(...inHand, ...found, extended('2025-03-20'), delayedReply('2025-04-10', '2025-06-30'))
      .asOf('2025-04-11')
      .thenClocks('reply', { state: 'extended' }, { state: 'extended' })
      .thenRegister({ replyDueOn: '2025-06-30' });
  });

  it('told twice, the first day holds', () => {
    givenCase(
      ...inHand,
      ...found,
      delayedReply('2025-03-25', '2025-06-30'),
      delayedReply('2025-03-26', '2025-09-30'),
    )
      .asOf('2025-03-27')
      .thenRegister({ replyDueOn: '2025-06-30' });
  });

  it('names any day, a rest day or the day of the notice itself', () => {
    for (const [on, replyBy] of [
      ['2025-03-25', '2025-03-25'],
      ['2025-03-25', '2025-04-05'],
    ] as const) {
      const given = givenCase(...inHand, ...found, delayedReply(on, replyBy)).asOf(on);
      given.thenClock('delayedReply', { dueOn: replyBy });
      const proof = given.clocks.find(({ clock }) => clock === 'delayedReply')?.days() ?? [];
      expect(proof.map(({ date }) => date).at(-1)).toBe(on === replyBy ? undefined : replyBy);
      expect(proof.every(({ counted }) => counted)).toBe(true);
    }
  });

  it('stops with the reply clock when a correction is awaited', () => {
    givenCase(
      ...inHand,
      ...found,
      delayedReply('2025-03-18', '2025-06-30'),
      correctionNotice('2025-03-19', '2025-03-28'),
    )
      .asOf('2025-03-20')
      .thenClock('delayedReply', { state: 'stopped', dueOn: null })
      .thenRegister({ replyDueOn: null });
  });

  it('refuses reasons nobody asked for, and a day before the notice', () => {
    givenCase(...inHand)
      .when(reasonsGiven('2025-03-17'))
      .thenRefused('NoReasonsRequested');
    givenCase(...inHand, ...found)
      .when(delayedReply('2025-03-25', '2025-03-24'))
      .thenRefused('ReplyByBeforeNotice');
  });
});

describe('what the office may do about reasons', () => {
  it('asks once and takes the answer', () => {
    givenCase(submitted('2025-03-03')).thenNext('ReasonsRequested', false, 'NotReceived');
    givenCase(...inHand)
      .thenNext('ReasonsRequested', true)
      .thenNext('ReasonsGiven', false, 'NoReasonsAwaited');
    givenCase(...inHand, reasonsRequested('2025-03-10'))
      .thenNext('ReasonsRequested', false, 'ReasonsAlreadyAsked')
      .thenNext('ReasonsGiven', true);
  });

  it('delays once, for good reasons, while the period runs', () => {
    givenCase(...inHand)
      .today('2025-03-18')
      .thenNext('DelayedReplyNotified', false, 'ReasonsNotFoundGood');
    givenCase(...inHand, reasonsRequested('2025-03-10'), reasonsGiven('2025-03-17', false))
      .today('2025-03-18')
      .thenNext('DelayedReplyNotified', false, 'ReasonsNotFoundGood');
    givenCase(...inHand, ...found)
      .today('2025-03-31')
      .thenNext('DelayedReplyNotified', true)
      .today('2025-04-01')
      .thenNext('DelayedReplyNotified', false, 'ReplyPeriodOver');
    givenCase(...inHand, ...found, delayedReply('2025-03-25', '2025-06-30'))
      .today('2025-03-26')
      .thenNext('DelayedReplyNotified', false, 'AlreadyDelayed');
    givenCase(...inHand, ...found, correctionNotice('2025-03-18', '2025-03-28'))
      .today('2025-03-19')
      .thenNext('DelayedReplyNotified', false, 'ReplyClockOff');
  });
});
