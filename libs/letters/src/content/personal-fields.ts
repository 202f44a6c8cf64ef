import type { LetterWish } from './letter-case';
import { recipientOf } from './recipient';

const WHOLE_FORM = [
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.address',
  'applicant.email',
  'agent.name',
];

/** What the letter prints of the applicant, by the names that masking uses. */
export function personalFieldsIn({
  kind,
  deliveryReceipt,
}: Pick<LetterWish, 'kind' | 'deliveryReceipt'>): readonly string[] {
  if (kind === 'registrationForm') return WHOLE_FORM;
  if (recipientOf(kind) !== 'applicant') return [];
  return deliveryReceipt ? ['applicant.name', 'applicant.address'] : ['applicant.name'];
}
