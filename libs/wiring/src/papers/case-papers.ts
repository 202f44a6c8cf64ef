import { loadStream } from '@taizhang/case-handling';
import type { LoadedStream } from '@taizhang/case-handling';
import { foldOffice } from '@taizhang/request-case';
import type { OfficeFile } from '@taizhang/request-case';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';

export interface CaseAsked {
  readonly agency: string;
  readonly request: string;
}

export type PapersPorts = Pick<Parts, 'store' | 'vault'>;

/** A case with its papers, opened; after a transfer that is the first agency's stream. @throws QuestionError */
export async function caseWithPapers(
  { agency, request }: CaseAsked,
  parts: PapersPorts,
): Promise<LoadedStream & { readonly file: OfficeFile }> {
  const loaded = await loadStream({ kind: 'request', agency, request }, parts);
  if (loaded.events.length === 0) {
    throw new QuestionError('UnknownCase', `机关 ${agency} 没有编号为 ${request} 的申请，请核对编号。`);
  }
  return { ...loaded, file: foldOffice(loaded.events.flatMap(({ office }) => office ?? [])) };
}
