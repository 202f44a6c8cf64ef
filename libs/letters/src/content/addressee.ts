import { blankOf } from '../templates/blanks';
import type { TextWithBlanks } from '../templates/blanks';
import { recipientOf } from './recipient';
import type { LetterScene } from './scene';
import { applicantName } from './values';

/** Whom the letter addresses; null for the office's own form. The confirmation comes back to the agency. */
export function addresseeOf(scene: LetterScene): TextWithBlanks | null {
  const { wish, the } = scene;
  const recipient = recipientOf(wish.kind);
  if (recipient === 'file') return null;
  if (wish.kind === 'consultationConfirmation') return { text: the.agencyName, blanks: [] };
  if (recipient === 'applicant') return named(applicantName(scene), '申请人姓名或者名称');
  return named(wish.addressee ?? null, '第三方或者单位的名称');
}

function named(name: string | null, label: string): TextWithBlanks {
  return name === null ? { text: blankOf(label), blanks: [label] } : { text: name.trim(), blanks: [] };
}
