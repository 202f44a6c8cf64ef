import { openEvents } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { Person } from '@taizhang/staff-access';
import { closedCase } from '../case-stream';
import { deadlineAnswer } from '../deadline/deadline-answer';
import type { DeadlineAnswer } from '../deadline/deadline-answer';
import type { CaseExplanation } from '../explanation/explanation-answer';
import type { HistoryAnswer } from '../history/history-answer';
import { shownHistory } from '../history/shown-history';
import type { Parts } from '../parts';
import { coverFor } from '../privacy/cover';
import { countedCase } from './counted-case';
import { findKnownCase } from './known-case';
import type { CaseAsked } from './known-case';
import { sightOf } from './sight';

/** The page's history alone. */
export async function caseHistory(
  question: CaseAsked & { readonly person: Person },
  parts: Parts,
): Promise<HistoryAnswer> {
  const { agency, request, person } = question;
  const { events } = await findKnownCase(parts, question);
  const { calendar } = parts.rules.rulesOf(agency);
  const covered = await openEvents(events, parts.vault, coverFor(sightOf(person, agency)));
  return { request, acts: await shownHistory(events, covered, { vault: parts.vault, calendar }) };
}

/** The page's clocks alone. */
export async function caseClocks(
  question: CaseAsked & { readonly asOf: LocalDate },
  parts: Parts,
): Promise<DeadlineAnswer> {
  const { events } = await findKnownCase(parts, question);
  const { calendar } = parts.rules.rulesOf(question.agency);
  return deadlineAnswer(closedCase(events, parts, question.asOf), question, calendar);
}

/** Where the case counts. */
export async function caseCounts(question: CaseAsked, parts: Parts): Promise<CaseExplanation> {
  return countedCase(await findKnownCase(parts, question), question.agency, parts);
}
