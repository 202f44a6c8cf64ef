import { endingOf } from '@taizhang/blob-store';
import type { LocalDate } from '@taizhang/deadlines';
import type { PaperKind, PaperMarking } from '@taizhang/request-case';
import { documentState } from '../evidence/bundle-documents';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { caseWithPapers } from './case-papers';
import type { CaseAsked, PapersPorts } from './case-papers';

/** One document in the list of a case. */
export interface ListedDocument {
  readonly document: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly attachedOn: LocalDate;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly source: string | null;
  readonly purpose: string | null;
  readonly letter: string | null;
  readonly marking: PaperMarking | null;
  readonly setAside: { readonly on: LocalDate; readonly reason: string } | null;
}

/** The documents of a case in the order of attaching, also those that were set aside. @throws QuestionError */
export async function listDocuments(
  asked: CaseAsked,
  parts: PapersPorts,
): Promise<readonly ListedDocument[]> {
  const { file } = await caseWithPapers(asked, parts);
  return file.papers.map((paper) => ({
    document: paper.document,
    kind: paper.kind,
    title: paper.title,
    attachedOn: paper.attachedOn,
    mediaType: paper.mediaType,
    bytes: paper.bytes,
    sha256: paper.sha256,
    pages: paper.pages ?? null,
    source: paper.source ?? null,
    purpose: paper.purpose ?? null,
    letter: paper.letter ?? null,
    marking: paper.marking ?? null,
    setAside: paper.setAside && { on: paper.setAside.on, reason: paper.setAside.reason },
  }));
}

export interface DocumentAsked extends CaseAsked {
  readonly document: string;
}

export type DocumentAnswer =
  | {
      readonly status: 'found';
      readonly fileName: string;
      readonly mediaType: string;
      readonly bytes: number;
      readonly content: AsyncIterable<Buffer>;
    }
  | { readonly status: 'unavailable'; readonly code: UnavailableCode; readonly message: string };

type UnavailableCode = 'DocumentErased' | 'DocumentMissing' | 'DocumentDamaged';

const SENTENCES: { readonly [Code in UnavailableCode]: string } = {
  DocumentErased: '这份材料的个人信息已经依法删除，内容不能再读出。',
  DocumentMissing: '这份材料的文件不在了，请系统管理员从备份恢复。',
  DocumentDamaged: '这份材料的文件已经损坏，请系统管理员从备份恢复。',
};

/**
 * A document of this case; whether its bytes are whole is known before the first of them is handed out.
 * @throws QuestionError for a case that is not there, or a document that is none of this case.
 */
export async function readDocument(
  { document, ...asked }: DocumentAsked,
  parts: PapersPorts & Pick<Parts, 'blobs'>,
): Promise<DocumentAnswer> {
  const { stream, file } = await caseWithPapers(asked, parts);
  const paper = file.papers.find((one) => one.document === document);
  if (!paper) throw new QuestionError('NoSuchDocument', '这件申请没有这份材料，请核对。');
  const { status } = await documentState(stream, paper, parts.blobs);
  if (status === 'missing') return unavailable('DocumentMissing');
  if (status === 'erased') return unavailable('DocumentErased');
  const found = status === 'whole' ? await parts.blobs.get(stream, document) : null;
  if (found?.status !== 'found') return unavailable('DocumentDamaged');
  const { title, mediaType, bytes } = paper;
  const fileName = `${title.replace(/[\p{C}\\/:*?"<>|]/gu, '')}.${endingOf(mediaType)}`;
  return { status: 'found', fileName, mediaType, bytes, content: found.content };
}

function unavailable(code: UnavailableCode): DocumentAnswer {
  return { status: 'unavailable', code, message: SENTENCES[code] };
}
