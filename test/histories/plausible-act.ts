import { addDays } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import {
  APPEAL_RESULTS,
  APPLICANT_CATEGORIES,
  CHANNELS,
  DISPATCH_METHODS,
  JUDGMENTS,
  OUTCOMES,
  REVIEW_RESULTS,
} from '@taizhang/request-case';
import type { Act, RectifiableAct, RequestCase, Suit } from '@taizhang/request-case';

/** What an office would write down: the day, the case as it stands, and a number from which the rest is drawn. */
export interface Teller {
  readonly on: LocalDate;
  readonly request: RequestCase;
  readonly draw: number;
}

type Telling = { readonly [Name in RectifiableAct]: (teller: Teller) => Act<Name> };

export const AGENCIES = ['A', 'B', 'C', 'D'] as const;

function drawn<Value>(values: readonly [Value, ...Value[]], draw: number): Value {
  return values[draw % values.length] ?? values[0];
}

const awaits = ({ steps }: Suit) => {
  const last = steps.at(-1);
  return !last || last.kind === 'appealed' || last.result === 'remanded';
};

const judgedOnce = ({ steps }: Suit) => steps.some((step) => step.kind === 'appealed');

function consultationKey({ request, draw }: Teller, side: 'thirdParty' | 'agency'): string {
  const waiting = request.consultations.find((one) => one.side === side && !one.replied);
  return waiting?.key ?? `T${(draw % 3) + 1}`;
}

/** The first key that is not used yet. */
function newKey(letter: string, used: readonly { readonly key: string }[]): string {
  const keys = new Set(used.map(({ key }) => key));
  let at = 1;
  while (keys.has(`${letter}${at}`)) at += 1;
  return `${letter}${at}`;
}

const newConsultation = ({ request, on, draw }: Teller) => ({
  consultation: newKey('T', request.consultations),
  sentOn: on,
  ...(draw % 3 === 0 ? {} : { receivedOn: on }),
});

const pendingReview = ({ request, draw }: Teller) =>
  request.reviews.find(({ concluded }) => !concluded)?.key ?? `V${draw % 3}`;

const orderingKey = ({ request, draw }: Teller) =>
  request.reviews.find(({ concluded }) => concluded)?.key ??
  request.suits.find(({ steps }) => steps.length > 0)?.key ??
  `V${draw % 3}`;

/** A fitting act of each name: lawful wherever `nextActs` offers it. A forgotten act does not compile. */
const TELLING: Telling = {
  ApplicationSubmitted: ({ on, draw }) => ({
    act: 'ApplicationSubmitted',
    submittedOn: on,
    channel: drawn(CHANNELS, draw),
    applicant: { category: drawn(APPLICANT_CATEGORIES, draw) },
    items: ['甲项', '乙项', '丙项'].slice(0, 1 + (draw % 3)),
  }),
  ReceiptFixed: ({ on }) => ({ act: 'ReceiptFixed', receivedOn: on, basis: 'confirmed' }),
  CorrectionNoticeIssued: ({ on, draw }) => ({
    act: 'CorrectionNoticeIssued',
    issuedOn: on,
    points: ['内容不明确'],
    correctBy: addDays(on, 3 + (draw % 14)),
  }),
  CorrectionReceived: ({ on }) => ({ act: 'CorrectionReceived', receivedOn: on }),
  CorrectionLapsed: ({ on }) => ({ act: 'CorrectionLapsed', closedOn: on }),
  ReasonsRequested: ({ on }) => ({ act: 'ReasonsRequested', requestedOn: on }),
  ReasonsGiven: ({ on, draw }) => ({ act: 'ReasonsGiven', givenOn: on, reasonable: draw % 4 > 0 }),
  DelayedReplyNotified: ({ on, draw }) => ({
    act: 'DelayedReplyNotified',
    notifiedOn: on,
    replyBy: addDays(on, draw % 90),
  }),
  ThirdPartyConsulted: (teller) => ({ act: 'ThirdPartyConsulted', ...newConsultation(teller) }),
  ThirdPartyReplied: (teller) => ({
    act: 'ThirdPartyReplied',
    consultation: consultationKey(teller, 'thirdParty'),
    repliedOn: teller.on,
    opinion: 'objects',
  }),
  AgencyConsulted: (teller) => ({ act: 'AgencyConsulted', ...newConsultation(teller) }),
  AgencyReplied: (teller) => ({
    act: 'AgencyReplied',
    consultation: consultationKey(teller, 'agency'),
    repliedOn: teller.on,
    opinion: 'consents',
  }),
  ExtensionNotified: ({ on, draw }) => ({
    act: 'ExtensionNotified',
    notifiedOn: on,
    workingDays: 1 + (draw % 15),
  }),
  FeeNoticeIssued: ({ on, draw }) => ({
    act: 'FeeNoticeIssued',
    issuedOn: on,
    ...(draw % 4 === 0 ? {} : { receivedOn: on }),
    amountYuan: 100,
    basis: 'perItem',
  }),
  FeePaid: ({ on }) => ({ act: 'FeePaid', paidOn: on }),
  FeeLapsed: ({ on }) => ({ act: 'FeeLapsed', closedOn: on }),
  ReplyDecided: ({ on, request, draw }) => ({
    act: 'ReplyDecided',
    decidedOn: on,
    outcomes: Array.from({ length: request.submission?.itemCount ?? 1 }, (_, index) => ({
      item: index + 1,
      outcome: drawn(OUTCOMES, draw + 7 * index * (draw % 2)),
    })),
  }),
  ReplyDispatched: ({ on, draw }) => ({
    act: 'ReplyDispatched',
    dispatchedOn: on,
    method: drawn(DISPATCH_METHODS, draw),
  }),
  ReplyDelivered: ({ on }) => ({ act: 'ReplyDelivered', deliveredOn: on }),
  ReplyReturned: ({ on }) => ({ act: 'ReplyReturned', returnedOn: on }),
  RequestWithdrawn: ({ on }) => ({ act: 'RequestWithdrawn', withdrawnOn: on }),
  ReviewAccepted: ({ on, request }) => ({
    act: 'ReviewAccepted',
    review: newKey('V', request.reviews),
    acceptedOn: on,
  }),
  ReviewConcluded: (teller) => ({
    act: 'ReviewConcluded',
    review: pendingReview(teller),
    concludedOn: teller.on,
    ...(teller.draw % 3 === 0 ? {} : { deliveredOn: teller.on }),
    result: drawn(REVIEW_RESULTS, teller.draw),
  }),
  LitigationAccepted: ({ on, request, draw }) => ({
    act: 'LitigationAccepted',
    suit: newKey('S', request.suits),
    acceptedOn: on,
    ...(draw % 5 === 0 ? { defendants: ['reviewOrgan'] as const } : {}),
  }),
  InstanceConcluded: ({ on, request, draw }) => {
    const suit = request.suits.find(awaits);
    const result =
      suit && judgedOnce(suit) && draw % 2 === 0 ? drawn(APPEAL_RESULTS, draw >> 1) : drawn(JUDGMENTS, draw);
    return {
      act: 'InstanceConcluded',
      suit: suit?.key ?? `S${draw % 3}`,
      concludedOn: on,
      result,
      ...(result === 'reversed' ? { finalResult: drawn(JUDGMENTS, draw >> 2) } : {}),
    };
  },
  AppealAccepted: ({ on, request, draw }) => ({
    act: 'AppealAccepted',
    suit: request.suits.find((suit) => !awaits(suit))?.key ?? `S${draw % 3}`,
    acceptedOn: on,
  }),
  RedoOrdered: (teller) => ({
    act: 'RedoOrdered',
    by: orderingKey(teller),
    orderedOn: teller.on,
    ...(teller.draw % 3 === 0 ? { workingDays: 15 } : {}),
  }),
  RedoDispatched: (teller) => ({
    act: 'RedoDispatched',
    by: teller.request.redos.find(({ dispatched }) => !dispatched)?.by ?? orderingKey(teller),
    dispatchedOn: teller.on,
    outcome: drawn(OUTCOMES, teller.draw),
  }),
  CaseTransferred: ({ on, request }) => ({
    act: 'CaseTransferred',
    transferredOn: on,
    toAgency: AGENCIES[request.holders.length] ?? `${AGENCIES[0]}${request.holders.length}`,
  }),
  CaseArchived: ({ on }) => ({ act: 'CaseArchived', archivedOn: on }),
  RequestVoided: ({ on }) => ({ act: 'RequestVoided', voidedOn: on, because: 'enteredTwice' }),
};

export function plausibleAct<Name extends RectifiableAct>(name: Name, teller: Teller): Act<Name> {
  return TELLING[name](teller);
}

const isTold = (name: string): name is RectifiableAct => Object.hasOwn(TELLING, name);
export const TOLD_ACTS: readonly RectifiableAct[] = Object.keys(TELLING).filter(isTold);
