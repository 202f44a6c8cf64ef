import type { LetterKind } from '@taizhang/request-case';
import { recipientOf } from './recipient';

const WHOLE_FORM = [
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.address',
  'applicant.email',
  'agent.name',
];

/** What a letter of the kind prints of the applicant, by the names that masking uses. */
export function personalFieldsIn(kind: LetterKind): readonly string[] {
  if (kind === 'registrationForm') return WHOLE_FORM;
  return recipientOf(kind) === 'applicant' ? ['applicant.name'] : [];
}
