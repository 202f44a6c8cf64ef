import type { LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from './case';
import type { OfficeAct, OfficeActFields, OfficeActName } from './office-act';
import type { OfficeReference, OfficeScene } from './office-act-rules';
import { EMPTY_FILE } from './office-file';
import type { OfficeFile, RecordedOfficeAct } from './office-file';
import { refuse } from './office-refusal';
import type { OfficeRefusal, OfficeRefusalCode } from './office-refusal';
import { rulesOfOffice } from './rules-of-office-acts';

export interface ProposedOfficeAct {
  readonly agency: string;
  readonly act: OfficeAct;
  /** Who says so, as `recordedBy` will have it: who drafts does not approve. */
  readonly by: string;
}

/**
 * Why the office act is impossible; null if it may stand. Office acts are judged in the order of recording, on the
 * file and the case as they are now; they change nothing that the law looks at.
 */
export function decideOffice(
  file: OfficeFile,
  request: RequestCase,
  { agency, act, by }: ProposedOfficeAct,
  { today }: { readonly today: LocalDate },
): OfficeRefusal | null {
  const day = officeDay(act);
  const field = Object.entries(act).find(([name, value]) => name.endsWith('On') && value === day)?.[0];
  const code = caseFault(request) ?? dayFault(day, today, request) ?? agencyFault(day, agency, request);
  if (code) return refuse(code, code === 'NoSuchCase' ? 'request' : field);
  const refusal = impossibleBy(act.act, act, { file, request, agency, by });
  return refusal && { field, ...refusal };
}

function caseFault({ submission, voided }: RequestCase): OfficeRefusalCode | null {
  if (!submission) return 'NoSuchCase';
  return voided ? 'CaseVoided' : null;
}

function dayFault(day: LocalDate, today: LocalDate, { submission }: RequestCase): OfficeRefusalCode | null {
  if (day > today) return 'LegalDayInFuture';
  return submission && day < submission.submittedOn ? 'BeforeSubmission' : null;
}

/** Only an agency that has or had the case works on it, and not before it came. */
function agencyFault(day: LocalDate, agency: string, { holders }: RequestCase): OfficeRefusalCode | null {
  const held = holders.find((holder) => holder.agency === agency);
  return held && !(held.since && day < held.since.on) ? null : 'BeforeTransfer';
}

/** The file with one act more. Never checks. */
export function evolveOffice(before: OfficeFile, { act, ...recorded }: RecordedOfficeAct): OfficeFile {
  const { ordinal, agency, recordedBy } = recorded;
  return evolveBy(before, act.act, act, { ordinal, agency, recordedBy });
}

/** The office's file as its recorded acts make it. */
export function foldOffice(recorded: readonly RecordedOfficeAct[]): OfficeFile {
  return recorded.reduce(evolveOffice, EMPTY_FILE);
}

/** The day that an office act carries. */
export function officeDay(act: OfficeAct): LocalDate {
  return dayBy(act.act, act);
}

function impossibleBy<Name extends OfficeActName>(
  name: Name,
  act: OfficeActFields[Name],
  scene: OfficeScene,
): OfficeRefusal | null {
  return rulesOfOffice(name).impossible?.(act, scene) ?? null;
}

function evolveBy<Name extends OfficeActName>(
  before: OfficeFile,
  name: Name,
  act: OfficeActFields[Name],
  by: OfficeReference,
): OfficeFile {
  return rulesOfOffice(name).evolve(before, act, by);
}

function dayBy<Name extends OfficeActName>(name: Name, act: OfficeActFields[Name]): LocalDate {
  return rulesOfOffice(name).dayOf(act);
}
