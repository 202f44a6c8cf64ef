import { localDate } from '@taizhang/deadlines';
import type { ActFields, ActName, ApplicantCategory, Outcome, RectifiableAct } from '@taizhang/request-case';

/** Acts told in one line each, for tests. What does not matter to a test has a plain value. */
export function submitted(on: string, more: Partial<ActFields['ApplicationSubmitted']> = {}) {
  const applicant = { category: 'naturalPerson' as const satisfies ApplicantCategory };
  const fixed = { submittedOn: localDate(on), channel: 'inPerson' as const, applicant, items: ['甲项'] };
  return act('ApplicationSubmitted', { ...fixed, ...more });
}

export const received = (on: string) =>
  act('ReceiptFixed', { receivedOn: localDate(on), basis: 'handedIn' as const });

/** The beginning of most stories: handed in at the counter, received the same day. */
export const handedIn = (on: string, more: Partial<ActFields['ApplicationSubmitted']> = {}) =>
  [submitted(on, more), received(on)] as const;

export const correctionNotice = (on: string, correctBy: string) =>
  act('CorrectionNoticeIssued', {
    issuedOn: localDate(on),
    points: ['内容不明确'],
    correctBy: localDate(correctBy),
  });
export const corrected = (on: string) => act('CorrectionReceived', { receivedOn: localDate(on) });
export const correctionLapsed = (on: string) => act('CorrectionLapsed', { closedOn: localDate(on) });

export const reasonsRequested = (on: string) => act('ReasonsRequested', { requestedOn: localDate(on) });
export const reasonsGiven = (on: string, reasonable = true) =>
  act('ReasonsGiven', { givenOn: localDate(on), reasonable });
export const delayedReply = (on: string, replyBy: string) =>
  act('DelayedReplyNotified', { notifiedOn: localDate(on), replyBy: localDate(replyBy) });

const sent = (consultation: string, on: string, receivedOn?: string) => ({
  consultation,
  sentOn: localDate(on),
  ...(receivedOn ? { receivedOn: localDate(receivedOn) } : {}),
});
const opinion = (consultation: string, on: string) => ({
  consultation,
  repliedOn: localDate(on),
  opinion: 'objects' as const,
});
export const thirdPartyAsked = (key: string, on: string, receivedOn?: string) =>
  act('ThirdPartyConsulted', sent(key, on, receivedOn));
export const thirdPartyReplied = (key: string, on: string) => act('ThirdPartyReplied', opinion(key, on));
export const agencyAsked = (key: string, on: string, receivedOn?: string) =>
  act('AgencyConsulted', sent(key, on, receivedOn));
export const agencyReplied = (key: string, on: string) => act('AgencyReplied', opinion(key, on));

export const extended = (on: string, workingDays = 20) =>
  act('ExtensionNotified', { notifiedOn: localDate(on), workingDays });

export const feeNotice = (on: string, receivedOn?: string) =>
  act('FeeNoticeIssued', {
    issuedOn: localDate(on),
    ...(receivedOn ? { receivedOn: localDate(receivedOn) } : {}),
    amountYuan: 3000,
    basis: 'perItem' as const,
  });
export const feePaid = (on: string) => act('FeePaid', { paidOn: localDate(on) });
export const feeLapsed = (on: string) => act('FeeLapsed', { closedOn: localDate(on) });

/** One outcome an item, in their order. */
export const decided = (
  on: string,
  outcomes: readonly Outcome[] = ['granted'],
  more: Partial<ActFields['ReplyDecided']> = {},
) =>
  act('ReplyDecided', {
    decidedOn: localDate(on),
    outcomes: outcomes.map((outcome, index) => ({ item: index + 1, outcome })),
    ...more,
  });
export const dispatched = (on: string, method: ActFields['ReplyDispatched']['method'] = 'post') =>
  act('ReplyDispatched', { dispatchedOn: localDate(on), method });
/** Decided and sent on one day. */
export const replied = (on: string, outcome: Outcome = 'granted') =>
  [decided(on, [outcome]), dispatched(on)] as const;
export const delivered = (on: string) => act('ReplyDelivered', { deliveredOn: localDate(on) });
export const returned = (on: string) => act('ReplyReturned', { returnedOn: localDate(on) });
export const withdrawn = (on: string) => act('RequestWithdrawn', { withdrawnOn: localDate(on) });

export const reviewAccepted = (review: string, on: string) =>
  act('ReviewAccepted', { review, acceptedOn: localDate(on) });
export const reviewConcluded = (
  review: string,
  on: string,
  result: ActFields['ReviewConcluded']['result'] = 'upheld',
  deliveredOn?: string,
) =>
  act('ReviewConcluded', {
    review,
    concludedOn: localDate(on),
    result,
    ...(deliveredOn ? { deliveredOn: localDate(deliveredOn) } : {}),
  });
export const suitAccepted = (suit: string, on: string, more: Partial<ActFields['LitigationAccepted']> = {}) =>
  act('LitigationAccepted', { suit, acceptedOn: localDate(on), ...more });
export const judged = (
  suit: string,
  on: string,
  result: ActFields['InstanceConcluded']['result'] = 'claimsRejected',
) => act('InstanceConcluded', { suit, concludedOn: localDate(on), result });
export const appealed = (suit: string, on: string) =>
  act('AppealAccepted', { suit, acceptedOn: localDate(on) });
export const redoOrdered = (by: string, on: string, workingDays?: number) =>
  act('RedoOrdered', { by, orderedOn: localDate(on), ...(workingDays ? { workingDays } : {}) });
export const redone = (by: string, on: string, outcome: Outcome = 'granted') =>
  act('RedoDispatched', { by, dispatchedOn: localDate(on), outcome });

export const transferred = (on: string, toAgency: string) =>
  act('CaseTransferred', { transferredOn: localDate(on), toAgency });
export const archived = (on: string) => act('CaseArchived', { archivedOn: localDate(on) });
export const voided = (on: string) =>
  act('RequestVoided', { voidedOn: localDate(on), because: 'enteredTwice' as const });

type Which = string | number | undefined;

export function rectified<Name extends RectifiableAct>(
  rectifies: Name,
  set: Partial<ActFields[Name]>,
  which?: Which,
) {
  return { act: 'RecordRectified' as const, rectifies, set, reason: '登记有误', ...named(which) };
}

export function retracted<Name extends RectifiableAct>(rectifies: Name, which?: Which) {
  return {
    act: 'RecordRectified' as const,
    rectifies,
    retract: true as const,
    reason: '误记',
    ...named(which),
  };
}

function named(which: Which) {
  return which === undefined ? {} : { which };
}

function act<Name extends ActName>(
  name: Name,
  fields: ActFields[Name],
): { readonly act: Name } & ActFields[Name] {
  return { act: name, ...fields };
}
