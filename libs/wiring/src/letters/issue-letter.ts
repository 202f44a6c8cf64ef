import { allotLetterNumber, CommandIdReusedError, recordActs, tryActs } from '@taizhang/case-handling';
import type { ActRefusal } from '@taizhang/case-handling';
import { yearOf } from '@taizhang/deadlines';
import { bearsNumber, designationOf, documentNumber, numbered } from '@taizhang/letters';
import { recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { caseWithPapers } from '../papers/case-papers';
import { permitsFor } from '../recording/permission';
import type { RefusedField } from '../recording/recorded-answer';
import { refusedAnswer } from '../recording/refused-answer';
import { dropBytes, keepBytes } from './kept-bytes';
import { letterActs, TRIAL } from './letter-acts';
import type { LetterToRecord } from './letter-acts';
import { letterOfCase } from './letter-of-case';
import type { LetterAsked, LetterParts, MadeLetter } from './letter-of-case';
import { issuedBefore } from './issued-before';
import type { IssuedAnswer } from './issued-before';
import { refusedLetter } from './sentences';

/** A letter to be sent out, as the door read it. */
export interface IssueOrder extends LetterAsked {
  readonly by: Person;
  readonly commandId: string;
  readonly expectedVersion?: number;
  /** The case's own key of the letter; a letter asked for twice has one number. */
  readonly letter: string;
}

export type IssueAnswer =
  | (IssuedAnswer & { readonly missingCharacters: readonly string[] })
  | { readonly status: 'refused'; readonly refused: readonly RefusedField[] }
  | { readonly status: 'changed'; readonly actualVersion: number };

const MOST_ATTEMPTS = 5;

/**
 * Numbers the letter, prints it, keeps its bytes and records that it went out. Safe to repeat with the same command
 * id at any point: the number belongs to the letter of the case, bytes that no act names are swept, and what was
 * recorded is answered again. The acts are recorded on the very version that the letter was filled from.
 * @throws QuestionError for a case that is not there.
 */
export async function issueLetter(order: IssueOrder, parts: LetterParts): Promise<IssueAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await attemptOnce(order, parts).catch((error: unknown) => {
      // The same command went through elsewhere a moment ago: the next attempt finds what it issued.
      if (error instanceof CommandIdReusedError && attempt < MOST_ATTEMPTS) return null;
      throw error;
    });
    const moved = answer?.status === 'changed' && order.expectedVersion === undefined;
    if (answer && (!moved || attempt === MOST_ATTEMPTS)) return answer;
  }
}

type Made = Extract<MadeLetter, { readonly status: 'made' }>;

async function attemptOnce(order: IssueOrder, parts: LetterParts): Promise<IssueAnswer> {
  const before = issuedBefore(order, await caseWithPapers(order, parts));
  if (before?.status === 'issued') return { ...before, missingCharacters: [] };
  return before ?? issueNow(order, parts);
}

async function issueNow(order: IssueOrder, parts: LetterParts): Promise<IssueAnswer> {
  const made = await letterOfCase(order, parts);
  if (made.status === 'refused') return refusedLetter(made.code);
  const { version } = made.opened.loaded;
  if ((order.expectedVersion ?? version) !== version) return { status: 'changed', actualVersion: version };
  if (made.letter.blanks.length > 0) return refusedLetter('BlanksLeft', made.letter.blanks);
  // Before a number is taken: what would be refused afterwards would leave a number without its letter.
  const tried = await tryActs(
    { ...commandOf(order, parts), acts: letterActs(toRecord(order, made, parts), TRIAL) },
    parts,
  );
  if (tried.status === 'refused') return refusedByRules(tried.refused);
  const number = await numberFor(order, made, parts);
  if (number === 'elsewhere') return refusedLetter('NumberedElsewhere');
  return sendOut(order, { ...made, letter: numbered(made.letter, number) }, parts);
}

function toRecord(order: IssueOrder, { letter, wording }: Made, { today }: LetterParts): LetterToRecord {
  return { key: order.letter, wish: order.wish, letter, wording, today: today() };
}

async function sendOut(order: IssueOrder, made: Made, parts: LetterParts): Promise<IssueAnswer> {
  const { letter } = made;
  const { stream, version } = made.opened.loaded;
  const { kept, missingCharacters } = await keepBytes(letter, stream, parts.blobs);
  const acts = letterActs(toRecord(order, made, parts), kept);
  const answer = await recordActs(
    { ...commandOf(order, parts), commandId: order.commandId, acts, expectedVersion: version },
    parts,
  );
  if (answer.status !== 'recorded') {
    await dropBytes(kept, stream, parts.blobs);
    return answer.status === 'refused' ? refusedByRules(answer.refused) : answer;
  }
  return {
    status: 'issued',
    version: answer.version,
    letter: order.letter,
    documentNumber: letter.documentNumber,
    documents: kept.map(({ document, sha256 }) => ({ document, sha256 })),
    missingCharacters,
  };
}

function commandOf({ agency, request, by }: IssueOrder, { today, rules }: LetterParts) {
  const desk = { agency, today: today(), calendar: rules.rulesOf(agency).calendar };
  return { ...desk, request, recordedBy: recordedAs(by), permits: permitsFor(by, desk) };
}

function refusedByRules(refused: Parameters<typeof refusedAnswer>[0]) {
  const codes: readonly ActRefusal['code'][] = refused.map(({ refusal }) => refusal.code);
  return codes.includes('DraftNotApproved') ? refusedLetter('DraftNotApproved') : refusedAnswer(refused);
}

/** The 文号; null for papers that bear none. */
async function numberFor(order: IssueOrder, { letter, opened, wording }: Made, parts: LetterParts) {
  const settings = wording.settings?.body;
  if (!settings || !bearsNumber(letter.kind)) return null;
  const series = designationOf(letter.kind, settings);
  const year = yearOf(letter.datedOn);
  const { agency, commandId, by } = order;
  const place = { agency, year, series, request: opened.loaded.stream, letter: order.letter };
  try {
    const serial = await allotLetterNumber({ ...place, commandId, recordedBy: recordedAs(by) }, parts);
    return documentNumber(series, year, serial);
  } catch (error) {
    if (error instanceof CommandIdReusedError) return 'elsewhere';
    throw error;
  }
}
