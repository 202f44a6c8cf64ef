import { classify } from '@taizhang/annual-report';
import { readClosed, recordedActs } from '@taizhang/case-handling';
import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { historyInForce } from '@taizhang/request-case';
import type { CaseExplanation } from '../explanation/explanation-answer';
import type { Parts } from '../parts';
import { countedCells } from '../preview/counted-cells';
import { NOT_COUNTED_WORDS } from '../wording';
import type { KnownCase } from './known-case';

/** A case, and the day up to which its acts are looked at; left out: all of them. */
export interface CaseOnDay extends KnownCase {
  readonly asOf?: LocalDate;
}

/**
 * In which cells of which years a case counts, or why in none: from its own acts, however many cases there are. What
 * counts where rests on the whole case, as the report does.
 */
export async function countedCase(known: CaseOnDay, agency: string, parts: Parts): Promise<CaseExplanation> {
  const { stream, whole, request, knownAt, asOf } = known;
  const rules = parts.rules.rulesOf(agency);
  const recorded = recordedActs(whole.map(readClosed));
  const disputed = recorded.some(({ act }) => 'review' in act || 'suit' in act);
  const mentions = disputed
    ? await parts.views.read((reading) => reading.disputeMentions(agency, { knownAt }))
    : [];
  const mentionedElsewhere = mentions.filter((one) => one.stream !== stream);
  const today = parts.today();
  const upTo = yearOf(asOf !== undefined && asOf < today ? asOf : today);
  const one = { agency, stream, mentionedElsewhere, upTo, rules, onDay: asOf };
  const countedIn = countedCells(recorded, one, []).map(({ year, cell, entry: { by } }) => ({
    year,
    cell,
    decidingAct: by.act,
    decidingDay: by.on,
    rule: by.rule,
  }));
  const { notCounted } = classify(historyInForce(recorded, rules.calendar, { asOf }), stream, rules);
  const why = notCounted.find((other) => other.agency === agency)?.why;
  return { request, countedIn, ...(why ? { notCounted: NOT_COUNTED_WORDS[why] } : {}) };
}
