import { agencyAsked, agencyReplied, appealed, archived, corrected, correctionLapsed } from '@test/acts';
import {
  correctionNotice,
  decided,
  delayedReply,
  delivered,
  dispatched,
  extended,
  feeLapsed,
} from '@test/acts';
import {
  feeNotice,
  feePaid,
  handedIn,
  judged,
  reasonsGiven,
  reasonsRequested,
  received,
  redone,
} from '@test/acts';
import { redoOrdered, replied, returned, reviewAccepted, reviewConcluded, submitted } from '@test/acts';
import { suitAccepted, thirdPartyAsked, thirdPartyReplied, transferred, voided, withdrawn } from '@test/acts';
import { givenCase } from '@test/given-case';
import type { GivenAct } from '@test/given-case';
import type { RectifiableAct } from './act';
import type { Flag } from './flags';
import type { RefusalCode } from './refusal';

interface Twice {
  readonly given: readonly GivenAct[];
  readonly act: GivenAct;
  /** The second time it is refused, changes nothing, or is flagged. */
  readonly second: RefusalCode | 'nothing' | { readonly flag: Flag };
}

const inHand = handedIn('2024-05-06');
const asked = [...inHand, correctionNotice('2024-05-10', '2024-05-20')];
const feeAsked = [...inHand, feeNotice('2024-05-10', '2024-05-10')];
const reasoned = [...inHand, reasonsRequested('2024-05-08')];
const consulted = [...inHand, thirdPartyAsked('T1', '2024-05-08'), agencyAsked('T1', '2024-05-08')];
const answered = [...inHand, ...replied('2024-05-20')];
const reviewed = [...answered, reviewAccepted('V1', '2024-06-03')];
const sued = [...answered, suitAccepted('S1', '2024-06-03')];

/** A forgotten act does not compile. */
const ACTS: { readonly [Name in RectifiableAct]: Twice } = {
  ApplicationSubmitted: { given: [], act: submitted('2024-05-06'), second: 'AlreadySubmitted' },
  ReceiptFixed: {
    given: [submitted('2024-05-06')],
    act: received('2024-05-06'),
    second: 'ReceiptAlreadyFixed',
  },
  CorrectionNoticeIssued: {
    given: inHand,
    act: correctionNotice('2024-05-10', '2024-05-20'),
    second: { flag: 'secondCorrectionNotice' },
  },
  CorrectionReceived: { given: asked, act: corrected('2024-05-20'), second: 'nothing' },
  CorrectionLapsed: { given: asked, act: correctionLapsed('2024-05-24'), second: 'CorrectionAlreadyLapsed' },
  ReasonsRequested: { given: inHand, act: reasonsRequested('2024-05-08'), second: 'nothing' },
  ReasonsGiven: { given: reasoned, act: reasonsGiven('2024-05-09'), second: 'nothing' },
  DelayedReplyNotified: {
    given: [...reasoned, reasonsGiven('2024-05-09')],
    act: delayedReply('2024-05-10', '2024-09-30'),
    second: 'nothing',
  },
  ThirdPartyConsulted: {
    given: inHand,
    act: thirdPartyAsked('T1', '2024-05-08'),
    second: 'ConsultationKeyUsed',
  },
  ThirdPartyReplied: {
    given: consulted,
    act: thirdPartyReplied('T1', '2024-05-09'),
    second: 'ConsultationAlreadyReplied',
  },
  AgencyConsulted: { given: inHand, act: agencyAsked('T1', '2024-05-08'), second: 'ConsultationKeyUsed' },
  AgencyReplied: {
    given: consulted,
    act: agencyReplied('T1', '2024-05-09'),
    second: 'ConsultationAlreadyReplied',
  },
  ExtensionNotified: { given: inHand, act: extended('2024-05-10'), second: 'nothing' },
  FeeNoticeIssued: { given: inHand, act: feeNotice('2024-05-10', '2024-05-10'), second: 'nothing' },
  FeePaid: { given: feeAsked, act: feePaid('2024-05-20'), second: 'nothing' },
  FeeLapsed: { given: feeAsked, act: feeLapsed('2024-06-20'), second: 'FeeAlreadyLapsed' },
  ReplyDecided: { given: inHand, act: decided('2024-05-20'), second: 'nothing' },
  ReplyDispatched: {
    given: [...inHand, decided('2024-05-20')],
    act: dispatched('2024-05-20'),
    second: 'nothing',
  },
  ReplyDelivered: { given: answered, act: delivered('2024-05-22'), second: 'nothing' },
  ReplyReturned: { given: answered, act: returned('2024-05-22'), second: 'nothing' },
  RequestWithdrawn: { given: inHand, act: withdrawn('2024-05-08'), second: 'AlreadyWithdrawn' },
  ReviewAccepted: { given: answered, act: reviewAccepted('V1', '2024-06-03'), second: 'ReviewKeyUsed' },
  ReviewConcluded: {
    given: reviewed,
    act: reviewConcluded('V1', '2024-07-01'),
    second: 'ReviewAlreadyConcluded',
  },
  LitigationAccepted: { given: answered, act: suitAccepted('S1', '2024-06-03'), second: 'SuitKeyUsed' },
  InstanceConcluded: { given: sued, act: judged('S1', '2024-08-01'), second: 'nothing' },
  AppealAccepted: {
    given: [...sued, judged('S1', '2024-08-01')],
    act: appealed('S1', '2024-08-15'),
    second: 'nothing',
  },
  RedoOrdered: { given: reviewed, act: redoOrdered('V1', '2024-07-01'), second: 'nothing' },
  RedoDispatched: { given: reviewed, act: redone('V1', '2024-07-15'), second: 'nothing' },
  CaseTransferred: { given: inHand, act: transferred('2024-05-15', 'B'), second: 'NotTheHolder' },
  CaseArchived: { given: answered, act: archived('2024-06-20'), second: 'AlreadyArchived' },
  RequestVoided: { given: inHand, act: voided('2024-05-10'), second: 'CaseVoided' },
};

const isName = (name: string): name is RectifiableAct => Object.hasOwn(ACTS, name);

/** Everything that follows from the acts, on every day that matters. */
function derived(given: ReturnType<typeof givenCase>) {
  const clocks = given.clocks.map((clock) => ({ ...clock, days: clock.days() }));
  const { suits, reviews, redos } = given.request;
  return { clocks, register: given.register, disputes: { suits, reviews, redos }, next: given.next };
}

describe('an act done twice', () => {
  it.each(Object.keys(ACTS).filter(isName))('%s', (name) => {
    const { given, act, second } = ACTS[name];
    const once = givenCase(...given)
      .when(act)
      .thenRecorded();
    const twice = once.when(act);
    if (second === 'nothing') expect(derived(twice.thenRecorded())).toEqual(derived(once));
    else if (typeof second === 'string') twice.thenRefused(second);
    else expect(twice.thenRecorded().register.flags).toContain(second.flag);
  });
});
