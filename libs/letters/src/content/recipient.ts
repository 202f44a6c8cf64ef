import type { LetterKind } from '@taizhang/request-case';
import type { LetterModel } from './letter';

/** To whom each kind goes. */
const RECIPIENTS: { readonly [Kind in LetterKind]: LetterModel['recipient'] } = {
  registrationForm: 'file',
  receipt: 'applicant',
  correctionNotice: 'applicant',
  reasonsNotice: 'applicant',
  extensionNotice: 'applicant',
  delayedReplyNotice: 'applicant',
  thirdPartyConsultation: 'thirdParty',
  consultationConfirmation: 'thirdParty',
  consultationNotice: 'applicant',
  thirdPartyNotice: 'thirdParty',
  jointAgencyConsultation: 'agency',
  assistanceLetter: 'agency',
  feeNotice: 'applicant',
  reply: 'applicant',
};

export function recipientOf(kind: LetterKind): LetterModel['recipient'] {
  return RECIPIENTS[kind];
}

/** Papers that stay in the office, or come back to it, are served on nobody. */
export function isServed(kind: LetterKind): boolean {
  return RECIPIENTS[kind] !== 'file' && kind !== 'consultationConfirmation';
}
