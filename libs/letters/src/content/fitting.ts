import { localDate } from '@taizhang/deadlines';
import { disclosesSomething, foldCase, LETTER_KINDS } from '@taizhang/request-case';
import type { LetterKind } from '@taizhang/request-case';
import { actsOf, lastAct } from './letter-case';
import type { LetterCase } from './letter-case';
import type { LetterRefusal } from './refusal';

/** Which letters the case bears now. */
export interface FittingLetter {
  readonly kind: LetterKind;
  /** Null where it fits. */
  readonly reason: LetterRefusal | null;
}

/** The Regulation in its present form; letters under that of 2007 were sent long ago. */
const PRESENT_REGULATION_FROM = localDate('2019-05-15');

type Needs = (the: LetterCase) => LetterRefusal | null;

const nothingMore: Needs = () => null;
const needsAct =
  (name: Parameters<typeof lastAct>[1], reason: LetterRefusal): Needs =>
  (the) =>
    lastAct(the, name) ? null : reason;

/** The fact without which a letter has nothing to say, beside the receipt. */
const NEEDS: { readonly [Kind in LetterKind]: Needs } = {
  registrationForm: nothingMore,
  receipt: nothingMore,
  correctionNotice: needsAct('CorrectionNoticeIssued', 'NoCorrectionNotice'),
  reasonsNotice: needsAct('ReasonsRequested', 'NoReasonsRequested'),
  extensionNotice: needsAct('ExtensionNotified', 'NoExtension'),
  delayedReplyNotice: needsAct('DelayedReplyNotified', 'NoDelayedReply'),
  thirdPartyConsultation: nothingMore,
  consultationConfirmation: needsAct('ThirdPartyConsulted', 'NoConsultation'),
  consultationNotice: (the) => (consultationsOf(the).length > 0 ? null : 'NoConsultation'),
  thirdPartyNotice: (the) => (lastAct(the, 'ThirdPartyConsulted') ? nothingDisclosed(the) : 'NoConsultation'),
  jointAgencyConsultation: nothingMore,
  assistanceLetter: nothingMore,
  feeNotice: needsAct('FeeNoticeIssued', 'NoFeeNotice'),
  reply: ({ file }) => (file.drafts.length > 0 ? null : 'NoDraft'),
};

/** Why a letter of the kind has nothing to say in this case; null if it has. */
export function whyNot(kind: LetterKind, the: LetterCase): LetterRefusal | null {
  const request = foldCase(the.history);
  if (!request.submission) return 'NotSubmitted';
  if (request.voided) return 'CaseVoided';
  if (kind === 'registrationForm') return null;
  if (!request.receipt) return 'NotReceived';
  if (request.receipt.receivedOn < PRESENT_REGULATION_FROM) return 'ReceivedUnderOldRegulation';
  return NEEDS[kind](the);
}

/** Every kind with the reason that stands against it. */
export function lettersThatFit(the: LetterCase): readonly FittingLetter[] {
  return LETTER_KINDS.map((kind) => ({ kind, reason: whyNot(kind, the) }));
}

export interface AskedConsultation {
  readonly key: string;
  readonly side: 'thirdParty' | 'agency';
}

export function consultationsOf(the: LetterCase): readonly AskedConsultation[] {
  const keys = (name: 'ThirdPartyConsulted' | 'AgencyConsulted', side: AskedConsultation['side']) =>
    actsOf(the, name).map(({ consultation: key }) => ({ key, side }));
  return [...keys('ThirdPartyConsulted', 'thirdParty'), ...keys('AgencyConsulted', 'agency')];
}

/** Art. 32: the third party is told where the agency discloses all the same. */
function nothingDisclosed(the: LetterCase): LetterRefusal | null {
  const decided = actsOf(the, 'ReplyDecided').flatMap(({ outcomes }) => outcomes);
  const drafted = the.file.drafts.filter(({ approved }) => approved).flatMap(({ outcomes }) => outcomes);
  const some = [...decided, ...drafted].some(({ outcome }) => disclosesSomething(outcome));
  return some ? null : 'NothingDisclosed';
}
