import { openEvents } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { Person } from '@taizhang/staff-access';
import type { CaseExplanation } from '../explanation/explanation-answer';
import type { HistoryAnswer } from '../history/history-answer';
import { shownHistory } from '../history/shown-history';
import type { Parts } from '../parts';
import { coverFor } from '../privacy/cover';
import { sightOf } from '../privacy/sight';
import { countedCase } from './counted-case';
import { findKnownCase } from './known-case';
import type { CaseAsked } from './known-case';

/** The page's history alone. */
export async function caseHistory(
  question: CaseAsked & { readonly person: Person },
  parts: Parts,
): Promise<HistoryAnswer> {
  const { agency, request, person } = question;
  const { events } = await findKnownCase(parts, question);
  const { calendar } = parts.rules.rulesOf(agency);
  const covered = await openEvents(events, parts.vault, coverFor(sightOf(person, agency)));
  return {
    request,
    acts: await shownHistory(events, covered, { vault: parts.vault, staff: parts.staff, calendar }),
  };
}

export interface CountsAsked extends CaseAsked {
  /** Only acts up to this legal day; left out: all of them. */
  readonly asOf?: LocalDate;
}

/** Where the case counts. */
export async function caseCounts(question: CountsAsked, parts: Parts): Promise<CaseExplanation> {
  const { agency, asOf } = question;
  return countedCase({ ...(await findKnownCase(parts, question)), asOf }, agency, parts);
}
