import { archived, corrected, correctionLapsed, correctionNotice, decided, delayedReply } from '@test/acts';
import {
  delivered,
  dispatched,
  feeLapsed,
  feeNotice,
  feePaid,
  handedIn,
  judged,
  reasonsGiven,
} from '@test/acts';
import { received, replied, retracted, reviewAccepted, reviewConcluded, submitted } from '@test/acts';
import { suitAccepted, thirdPartyAsked, thirdPartyReplied, transferred, voided, withdrawn } from '@test/acts';
import { by, givenCase } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import type { RefusalCode } from './refusal';

interface Impossible {
  readonly given: readonly GivenAct[];
  readonly when: GivenAct;
}

const inHand = handedIn('2024-05-06');
const asked = [...inHand, correctionNotice('2024-05-10', '2024-05-20')];
const feeAsked = [...inHand, feeNotice('2024-05-10', '2024-05-10')];
const consulted = [...inHand, thirdPartyAsked('T1', '2024-05-08')];
const answered = [...inHand, ...replied('2024-05-20'), delivered('2024-05-22')];
const reviewed = [...answered, reviewAccepted('V1', '2024-06-03')];
const sued = [...answered, suitAccepted('S1', '2024-06-03')];
const handedOver = [...inHand, transferred('2024-05-15', 'B')];

/** What the ledger calls impossible: one case for each code. A code without a case does not compile. */
const IMPOSSIBLE: { readonly [Code in RefusalCode]: Impossible } = {
  NoSuchCase: { given: [], when: received('2024-05-06') },
  BeforeSubmission: { given: [submitted('2024-05-06')], when: received('2024-05-05') },
  BeforeTransfer: { given: inHand, when: by('B', decided('2024-05-20')) },
  LegalDayInFuture: { given: inHand, when: decided('2026-07-01') },
  CaseVoided: { given: [...inHand, voided('2024-05-10')], when: decided('2024-05-20') },
  AlreadySubmitted: { given: inHand, when: submitted('2024-05-07') },
  ReceiptAlreadyFixed: { given: inHand, when: received('2024-05-07') },
  CorrectByBeforeNotice: { given: inHand, when: correctionNotice('2024-05-10', '2024-05-09') },
  NoCorrectionNotice: { given: inHand, when: corrected('2024-05-10') },
  CorrectionAlreadyReceived: {
    given: [...asked, corrected('2024-05-17')],
    when: correctionLapsed('2024-05-24'),
  },
  CorrectionAlreadyLapsed: {
    given: [...asked, correctionLapsed('2024-05-24')],
    when: correctionLapsed('2024-05-24'),
  },
  NoReasonsRequested: { given: inHand, when: reasonsGiven('2024-05-10') },
  ReplyByBeforeNotice: { given: inHand, when: delayedReply('2024-05-10', '2024-05-09') },
  ConsultationKeyUsed: { given: consulted, when: thirdPartyAsked('T1', '2024-05-10') },
  NoSuchConsultation: { given: consulted, when: thirdPartyReplied('T2', '2024-05-10') },
  ConsultationAlreadyReplied: {
    given: [...consulted, thirdPartyReplied('T1', '2024-05-10')],
    when: thirdPartyReplied('T1', '2024-05-13'),
  },
  ReceivedBeforeSent: { given: inHand, when: thirdPartyAsked('T1', '2024-05-10', '2024-05-09') },
  NoFeeNotice: { given: inHand, when: feePaid('2024-05-10') },
  FeeAlreadyPaid: { given: [...feeAsked, feePaid('2024-05-20')], when: feeLapsed('2024-06-20') },
  FeeAlreadyLapsed: { given: [...feeAsked, feeLapsed('2024-06-20')], when: feeLapsed('2024-06-20') },
  NoSuchItem: { given: inHand, when: decided('2024-05-20', ['granted', 'granted']) },
  NoReplyDecided: { given: inHand, when: dispatched('2024-05-20') },
  NoReplyDispatched: { given: inHand, when: delivered('2024-05-20') },
  AlreadyWithdrawn: { given: [...inHand, withdrawn('2024-05-08')], when: withdrawn('2024-05-09') },
  ReviewKeyUsed: { given: reviewed, when: reviewAccepted('V1', '2024-06-04') },
  NoSuchReview: { given: reviewed, when: reviewConcluded('V2', '2024-07-01') },
  ReviewAlreadyConcluded: {
    given: [...reviewed, reviewConcluded('V1', '2024-07-01')],
    when: reviewConcluded('V1', '2024-07-02'),
  },
  DeliveredBeforeConcluded: {
    given: reviewed,
    when: reviewConcluded('V1', '2024-07-01', 'upheld', '2024-06-28'),
  },
  SuitKeyUsed: { given: sued, when: suitAccepted('S1', '2024-06-04') },
  NoSuchSuit: { given: sued, when: judged('S2', '2024-07-01') },
  NotTheHolder: { given: handedOver, when: transferred('2024-05-20', 'C') },
  TransferToSelf: { given: inHand, when: transferred('2024-05-15', 'A') },
  AlreadyArchived: { given: [...answered, archived('2024-06-20')], when: archived('2024-06-20') },
  NothingToRectify: { given: inHand, when: retracted('ReplyDecided') },
  RectificationAmbiguous: {
    given: [...inHand, decided('2024-05-20'), decided('2024-05-21')],
    when: retracted('ReplyDecided'),
  },
  LaterActNoLongerStands: { given: answered, when: retracted('ReplyDecided') },
};

const isCode = (code: string): code is RefusalCode => Object.hasOwn(IMPOSSIBLE, code);

describe('an impossible act is refused', () => {
  it.each(Object.keys(IMPOSSIBLE).filter(isCode))('%s', (code) => {
    const { given, when } = IMPOSSIBLE[code];
    const { refused } = givenCase(...given).when(when).decision;
    expect(refused.map(({ refusal }) => refusal.code)).toEqual([code]);
  });
});
