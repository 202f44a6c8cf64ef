import { loadStream, openEvents, partOfCase } from '@taizhang/case-handling';
import type { DecodedEvent, LoadedStream } from '@taizhang/case-handling';
import { foldOffice } from '@taizhang/request-case';
import type { OfficeFile } from '@taizhang/request-case';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';

export interface CaseAsked {
  readonly agency: string;
  readonly request: string;
}

export type PapersPorts = Pick<Parts, 'store' | 'vault'> & {
  readonly rules: Pick<Parts['rules'], 'rulesOf'>;
};

/**
 * A case with its papers, opened, as the agency sees it; after a transfer that is its part of the first agency's
 * stream (decision 0027). The version is that of the whole stream. @throws QuestionError
 */
export async function caseWithPapers(
  asked: CaseAsked,
  parts: PapersPorts,
): Promise<LoadedStream & { readonly file: OfficeFile }> {
  const { agency, request } = asked;
  const loaded = await loadStream({ kind: 'request', agency, request }, parts);
  const events = await eventsSeen(loaded, agency, parts);
  if (events.length === 0) {
    throw new QuestionError('UnknownCase', `机关 ${agency} 没有编号为 ${request} 的申请，请核对编号。`);
  }
  return { ...loaded, events, file: foldOffice(events.flatMap(({ office }) => office ?? [])) };
}

async function eventsSeen(
  { events }: LoadedStream,
  agency: string,
  { vault, rules }: PapersPorts,
): Promise<readonly DecodedEvent[]> {
  const whole = events.map(({ stored }) => stored);
  const part = partOfCase(whole, agency, rules.rulesOf(agency).calendar);
  return part === whole ? events : openEvents(part, vault);
}
