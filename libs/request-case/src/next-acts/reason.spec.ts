import {
  archived,
  correctionNotice,
  decided,
  delayedReply,
  delivered,
  extended,
  feeNotice,
} from '@test/acts';
import { handedIn, reasonsGiven, reasonsRequested, replied, submitted, voided, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import type { RectifiableAct } from '../act';
import type { ReasonCode } from './reason';

interface Unlawful {
  readonly given: readonly GivenAct[];
  readonly on: string;
  readonly act: RectifiableAct;
}

const inHand = handedIn('2024-05-06');
const asked = [...inHand, correctionNotice('2024-05-10', '2024-05-20')];
const feeAsked = [...inHand, feeNotice('2024-05-10', '2024-05-10')];
const reasoned = [...inHand, reasonsRequested('2024-05-08'), reasonsGiven('2024-05-09')];
const answered = [...inHand, ...replied('2024-05-20')];

/** What the law forbids on a day: one case for each reason. A reason without a case does not compile. */
const UNLAWFUL: { readonly [Code in ReasonCode]: Unlawful } = {
  NotSubmitted: { given: [], on: '2024-05-06', act: 'ReceiptFixed' },
  AlreadySubmitted: { given: inHand, on: '2024-05-06', act: 'ApplicationSubmitted' },
  NotReceived: { given: [submitted('2024-05-06')], on: '2024-05-07', act: 'ReplyDecided' },
  ReceiptAlreadyFixed: { given: inHand, on: '2024-05-07', act: 'ReceiptFixed' },
  CaseEnded: { given: [...inHand, withdrawn('2024-05-08')], on: '2024-05-09', act: 'ExtensionNotified' },
  CaseVoided: { given: [...inHand, voided('2024-05-08')], on: '2024-05-09', act: 'ReplyDecided' },
  CorrectionAlreadyAsked: { given: asked, on: '2024-05-13', act: 'CorrectionNoticeIssued' },
  CorrectionWindowOver: { given: inHand, on: '2024-05-15', act: 'CorrectionNoticeIssued' },
  NoCorrectionAwaited: { given: inHand, on: '2024-05-15', act: 'CorrectionReceived' },
  CorrectionPeriodRunning: { given: asked, on: '2024-05-20', act: 'CorrectionLapsed' },
  ReasonsAlreadyAsked: { given: reasoned, on: '2024-05-10', act: 'ReasonsRequested' },
  NoReasonsAwaited: { given: inHand, on: '2024-05-10', act: 'ReasonsGiven' },
  ReasonsNotFoundGood: { given: inHand, on: '2024-05-10', act: 'DelayedReplyNotified' },
  ReplyClockOff: { given: asked, on: '2024-05-13', act: 'ExtensionNotified' },
  ReplyPeriodOver: { given: inHand, on: '2024-06-03', act: 'ExtensionNotified' },
  AlreadyExtended: { given: [...inHand, extended('2024-05-10')], on: '2024-05-13', act: 'ExtensionNotified' },
  AlreadyDelayed: {
    given: [...reasoned, delayedReply('2024-05-10', '2024-09-30')],
    on: '2024-05-13',
    act: 'DelayedReplyNotified',
  },
  NoConsultationAwaited: { given: inHand, on: '2024-05-10', act: 'ThirdPartyReplied' },
  FeeAlreadyAsked: { given: feeAsked, on: '2024-05-13', act: 'FeeNoticeIssued' },
  NoFeeAwaited: { given: inHand, on: '2024-05-13', act: 'FeePaid' },
  FeePeriodRunning: { given: feeAsked, on: '2024-06-06', act: 'FeeLapsed' },
  ReplyAlreadyDecided: { given: [...inHand, decided('2024-05-20')], on: '2024-05-20', act: 'ReplyDecided' },
  NoReplyDecided: { given: inHand, on: '2024-05-20', act: 'ReplyDispatched' },
  ReplyAlreadyDispatched: { given: answered, on: '2024-05-20', act: 'ReplyDispatched' },
  NoReplyDispatched: { given: inHand, on: '2024-05-20', act: 'ReplyDelivered' },
  ReplyAlreadyDelivered: {
    given: [...answered, delivered('2024-05-22')],
    on: '2024-05-23',
    act: 'ReplyReturned',
  },
  NothingToDispute: { given: inHand, on: '2024-05-31', act: 'LitigationAccepted' },
  NoReviewPending: { given: answered, on: '2024-05-31', act: 'ReviewConcluded' },
  NoSuitPending: { given: answered, on: '2024-05-31', act: 'InstanceConcluded' },
  NoJudgmentToAppeal: { given: answered, on: '2024-05-31', act: 'AppealAccepted' },
  NothingOrdered: { given: answered, on: '2024-05-31', act: 'RedoOrdered' },
  NoRedoAwaited: { given: answered, on: '2024-05-31', act: 'RedoDispatched' },
  NotEnded: { given: inHand, on: '2024-05-31', act: 'CaseArchived' },
  AlreadyArchived: { given: [...answered, archived('2024-06-20')], on: '2024-06-21', act: 'CaseArchived' },
};

const isReason = (code: string): code is ReasonCode => Object.hasOwn(UNLAWFUL, code);

describe('an act that the law forbids is not offered', () => {
  it.each(Object.keys(UNLAWFUL).filter(isReason))('%s', (reason) => {
    const { given, on, act } = UNLAWFUL[reason];
    const reasons = givenCase(...given)
      .today(on)
      .next.filter((next) => next.act === act);
    expect(reasons).toEqual([{ act, allowed: false, reason }]);
  });
});
