import { readClosed, recordedActs, recordedOfficeActs } from '@taizhang/case-handling';
import { foldOffice, historyInForce } from '@taizhang/request-case';
import type { Person } from '@taizhang/staff-access';
import { offeredActs } from '../case-page/offered-acts';
import type { OfferedAct } from '../case-page/offered-acts';
import { findCase } from '../case-stream';
import type { Parts } from '../parts';

export interface NextActsQuestion {
  readonly agency: string;
  readonly request: string;
  readonly person: Person;
}

export interface NextActsAnswer {
  readonly request: string;
  /** Of the case's stream: what If-Match must say. */
  readonly version: number;
  /** Every act of law and of the office: that it may be recorded now, or why not. */
  readonly acts: readonly OfferedAct[];
}

/** What the person may record in the case today. @throws QuestionError UnknownCase */
export async function nextActsFor(
  { agency, request, person }: NextActsQuestion,
  parts: Parts,
): Promise<NextActsAnswer> {
  const found = await findCase(parts, { agency, request });
  const { calendar } = parts.rules.rulesOf(agency);
  const today = parts.today();
  const events = found.events.map(readClosed);
  const history = historyInForce(recordedActs(events), calendar, { asOf: today });
  const file = foldOffice(recordedOfficeActs(events));
  return {
    request,
    version: found.events.at(-1)?.version ?? 0,
    acts: offeredActs({ history, file, agency, today, calendar }, person),
  };
}
