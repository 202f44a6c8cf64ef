import { foldCase } from '@taizhang/request-case';
import type { ActInForce, RequestCase } from '@taizhang/request-case';
import type { DisputeMention } from '../dispute-mention';
import type { CaseFact } from '../facts';
import type { Rules } from '../policies';
import { caseFacts } from './case-facts';
import type { NotCounted } from './case-facts';
import { disputeMentions } from './dispute-mentions';

/** What one stream says to the annual reports, with reasons. */
export interface Classification {
  /** None, one, or, after a transfer or where items count, several. */
  readonly cases: readonly CaseFact[];
  /** Why an agency that held the case does not count it. */
  readonly notCounted: readonly NotCounted[];
  readonly disputes: readonly DisputeMention[];
}

/**
 * The first of the two steps to the report: a case's dated facts. Which year they are booked in is `book`'s business.
 * A voided request is counted nowhere, its disputes neither.
 */
export function classify(history: readonly ActInForce[], stream: string, rules: Rules): Classification {
  return classifyCase(foldCase(history), stream, rules);
}

/** As `classify`, of a case that is folded already. */
export function classifyCase(request: RequestCase, stream: string, rules: Rules): Classification {
  if (request.voided) {
    const notCounted = request.holders.map(({ agency }) => ({ agency, why: 'voided' as const }));
    return { cases: [], notCounted, disputes: [] };
  }
  return { ...caseFacts(request, stream, rules), disputes: disputeMentions(request, stream, rules) };
}
