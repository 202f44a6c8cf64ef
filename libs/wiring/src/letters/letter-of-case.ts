import { recordedActs } from '@taizhang/case-handling';
import type { LoadedStream } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import { makeLetter } from '@taizhang/letters';
import type { LetterCase, LetterModel, LetterWish } from '@taizhang/letters';
import { historyInForce } from '@taizhang/request-case';
import type { OfficeFile } from '@taizhang/request-case';
import { caseWithPapers } from '../papers/case-papers';
import type { CaseAsked } from '../papers/case-papers';
import type { Parts } from '../parts';
import type { IssueRefusal } from './sentences';
import { wordingOf } from './wording-of-agency';
import type { AgencyWording } from './wording-of-agency';

/** What letters are made from: the log, the rules, and what the register knows of the case. */
export interface LetterParts extends Pick<Parts, 'store' | 'vault' | 'blobs' | 'today'> {
  readonly rules: Pick<Parts['rules'], 'rulesOf'>;
  /** 机关名称 on the day, and 受理编号; null where there is none. */
  readonly namesOf: (
    asked: CaseAsked,
    on: LocalDate,
  ) => Promise<{ readonly agencyName: string | null; readonly number: string | null }>;
}

export interface LetterAsked extends CaseAsked {
  /** Without `datedOn` the letter bears today's day, or that of the act that it tells of. */
  readonly wish: Omit<LetterWish, 'datedOn'> & { readonly datedOn?: LocalDate };
}

/** A case opened for a letter. */
export interface OpenedCase {
  readonly the: LetterCase;
  readonly loaded: LoadedStream & { readonly file: OfficeFile };
  readonly agencyNamed: boolean;
}

/** @throws QuestionError for a case that is not there. */
export async function openForLetter(
  asked: CaseAsked,
  on: LocalDate,
  parts: LetterParts,
): Promise<OpenedCase> {
  const loaded = await caseWithPapers(asked, parts);
  const { agencyName, number } = await parts.namesOf(asked, on);
  const { calendar } = parts.rules.rulesOf(asked.agency);
  const history = historyInForce(recordedActs(loaded.events), calendar);
  const the = {
    agency: asked.agency,
    agencyName: agencyName ?? '',
    number,
    history,
    file: loaded.file,
    calendar,
  };
  return { the, loaded, agencyNamed: agencyName !== null };
}

export type MadeLetter =
  | {
      readonly status: 'made';
      readonly letter: LetterModel;
      readonly opened: OpenedCase;
      readonly wording: AgencyWording;
    }
  | { readonly status: 'refused'; readonly code: IssueRefusal };

/** The letter that was asked for, from the case as it stands; with blanks where something is missing. */
export async function letterOfCase({ wish, ...asked }: LetterAsked, parts: LetterParts): Promise<MadeLetter> {
  const today = parts.today();
  const datedOn = wish.datedOn ?? today;
  const opened = await openForLetter(asked, datedOn, parts);
  if (!opened.agencyNamed) return { status: 'refused', code: 'AgencyUnnamed' };
  const wording = await wordingOf(asked.agency, today, parts);
  const own = {
    settings: wording.settings?.body ?? null,
    template: wording.templates.get(wish.kind)?.body.template ?? null,
  };
  const answer = makeLetter(opened.the, { ...wish, datedOn }, own, today);
  return answer.status === 'refused' ? answer : { ...answer, opened, wording };
}
