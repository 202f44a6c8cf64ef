import { draftOf } from '../drafting/draft';
import type { OfficeActRules, OfficeReference, OfficeScene } from '../office-act-rules';
import { refuse } from '../office-refusal';
import type { OfficeRefusal } from '../office-refusal';
import { usablePaper, usablePapers } from '../papers/papers';
import type { LetterIssued, LetterKind } from './acts';

export interface IssuedLetter extends LetterIssued {
  readonly by: OfficeReference;
}

/** Letters that speak of a consultation that stands in the case already; those that ask come before it. */
const AFTER_CONSULTING: ReadonlySet<LetterKind> = new Set(['consultationConfirmation', 'thirdPartyNotice']);

export const letterIssued: OfficeActRules<LetterIssued> = {
  dayOf: (act) => act.issuedOn,
  impossible: (act, scene) => {
    if (scene.file.letters.some(({ letter }) => letter === act.letter)) {
      return refuse('LetterKeyUsed', 'letter');
    }
    return bytesFault(act, scene) ?? draftFault(act, scene) ?? consultationFault(act, scene);
  },
  evolve: (before, act, by) => ({ ...before, letters: [...before.letters, { ...act, by }] }),
  untimely: ({ file }) => (usablePapers(file).length === 0 ? 'NoPaperToIssue' : null),
};

/** The bytes that went out are papers of this case, byte for byte. */
function bytesFault({ documents }: LetterIssued, { file }: OfficeScene): OfficeRefusal | null {
  const papers = documents.map(({ document, sha256 }) => ({ paper: usablePaper(file, document), sha256 }));
  if (papers.some(({ paper }) => !paper)) return refuse('NoSuchDocument', 'documents');
  return papers.some(({ paper, sha256 }) => paper?.sha256 !== sha256)
    ? refuse('DocumentDiffers', 'documents')
    : null;
}

/** A reply goes out as it was approved, and once: two letters would be two decisions under two numbers. */
function draftFault({ kind, draft: key, issuedOn }: LetterIssued, { file }: OfficeScene) {
  if (key === undefined) return kind === 'reply' ? refuse('DraftNeeded', 'draft') : null;
  const draft = draftOf(file, key);
  if (!draft) return refuse('NoSuchDraft', 'draft');
  if (file.letters.some((one) => one.draft === key)) return refuse('DraftAlreadyIssued', 'draft');
  if (!draft.approved || draft.stage !== 'approved') return refuse('DraftNotApproved', 'draft');
  return issuedOn < draft.approved.on ? refuse('BeforeTheStepBefore') : null;
}

function consultationFault({ kind, consultation }: LetterIssued, { request }: OfficeScene) {
  if (consultation === undefined || !AFTER_CONSULTING.has(kind)) return null;
  const asked = request.consultations.some(({ key }) => key === consultation);
  return asked ? null : refuse('NoSuchConsultation', 'consultation');
}
