import type { LocalDate } from '@taizhang/deadlines';
import { asDraft, lettersThatFit, printLetter } from '@taizhang/letters';
import type { LetterFormat } from '@taizhang/letters';
import { paperOf } from '@taizhang/request-case';
import type { LetterKind } from '@taizhang/request-case';
import { caseWithPapers } from '../papers/case-papers';
import type { CaseAsked } from '../papers/case-papers';
import { readDocument } from '../papers/read-documents';
import type { DocumentAnswer } from '../papers/read-documents';
import { QuestionError } from '../question-error';
import type { RefusedField } from '../recording/recorded-answer';
import { letterOfCase, openForLetter } from './letter-of-case';
import type { LetterAsked, LetterParts } from './letter-of-case';
import { letterSentence, refusedLetter } from './sentences';

/** One letter that went out. */
export interface ListedLetter {
  readonly letter: string;
  readonly kind: LetterKind;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate;
  readonly draft: string | null;
  readonly consultation: string | null;
  readonly settings: number | null;
  readonly template: number | null;
  readonly documents: readonly { readonly document: string; readonly sha256: string }[];
}

/** The letters of a case in the order of issuing. @throws QuestionError */
export async function listLetters(asked: CaseAsked, parts: LetterParts): Promise<readonly ListedLetter[]> {
  const { file } = await caseWithPapers(asked, parts);
  return file.letters.map((one) => ({
    letter: one.letter,
    kind: one.kind,
    documentNumber: one.documentNumber ?? null,
    issuedOn: one.issuedOn,
    draft: one.draft ?? null,
    consultation: one.consultation ?? null,
    settings: one.settings ?? null,
    template: one.template ?? null,
    documents: one.documents,
  }));
}

export interface LetterKindLine {
  readonly kind: LetterKind;
  readonly fits: boolean;
  /** Why not; null where it fits. */
  readonly reason: { readonly code: string; readonly message: string } | null;
}

/** Every kind of letter, and what stands against those that do not fit now. @throws QuestionError */
export async function letterKinds(asked: CaseAsked, parts: LetterParts): Promise<readonly LetterKindLine[]> {
  const { the } = await openForLetter(asked, parts.today(), parts);
  return lettersThatFit(the).map(({ kind, reason: code }) => ({
    kind,
    fits: code === null,
    reason: code && { code, message: letterSentence(code) },
  }));
}

export type LetterPreview =
  | {
      readonly status: 'made';
      readonly bytes: Buffer;
      readonly mediaType: string;
      readonly fileName: string;
      readonly blanks: readonly string[];
    }
  | { readonly status: 'refused'; readonly refused: readonly RefusedField[] };

const MEDIA_TYPES: { readonly [Format in LetterFormat]: string } = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The letter as a draft, without a number, with its blanks marked; stores nothing. @throws QuestionError */
export async function previewLetter(
  asked: LetterAsked,
  format: LetterFormat,
  parts: LetterParts,
): Promise<LetterPreview> {
  const made = await letterOfCase(asked, parts);
  if (made.status === 'refused') return refusedLetter(made.code);
  const { bytes } = await printLetter(asDraft(made.letter), format);
  const fileName = `${made.letter.title}（草稿）.${format}`;
  return { status: 'made', bytes, mediaType: MEDIA_TYPES[format], fileName, blanks: made.letter.blanks };
}

/** A letter's kept bytes, never made again. @throws QuestionError for a letter that the case does not have. */
export async function readLetter(
  asked: CaseAsked & { readonly letter: string; readonly format: LetterFormat },
  parts: LetterParts,
): Promise<DocumentAnswer> {
  const { file } = await caseWithPapers(asked, parts);
  const issued = file.letters.find(({ letter }) => letter === asked.letter);
  const found = issued?.documents.find(
    ({ document }) => paperOf(file, document)?.mediaType === MEDIA_TYPES[asked.format],
  );
  if (!found) throw new QuestionError('NoSuchDocument', '这件申请没有这份文书，请核对。');
  const { agency, request } = asked;
  return readDocument({ agency, request, document: found.document }, parts);
}
