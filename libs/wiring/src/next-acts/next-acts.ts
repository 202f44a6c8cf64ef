import { readClosed } from '@taizhang/case-handling';
import type { Person } from '@taizhang/staff-access';
import { findCase, versionOf } from '../case-stream';
import type { Parts } from '../parts';
import { offeredActs } from './offered-acts';
import type { OfferedAct } from './offered-acts';

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
  const desk = { agency, today: parts.today(), calendar: parts.rules.rulesOf(agency).calendar };
  return {
    request,
    version: versionOf(found),
    acts: offeredActs(found.events.map(readClosed), desk, person),
  };
}
