import { openEvents, recordedActs, recordedOfficeActs } from '@taizhang/case-handling';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import {
  foldCase,
  foldOffice,
  handlerFor,
  historyInForce,
  holderFor,
  officeDay,
  registerLineOf,
} from '@taizhang/request-case';
import type { ActInForce, RecordedAct, RequestCase } from '@taizhang/request-case';
import type { Person } from '@taizhang/staff-access';
import { versionOf } from '../case-stream';
import { deadlineAnswer } from '../deadline/deadline-answer';
import { shownHistory } from '../history/shown-history';
import { offeredActs } from '../next-acts/offered-acts';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { coverFor } from '../privacy/cover';
import { sightOf } from '../privacy/sight';
import type { CasePage } from './case-page-answer';
import { countedCase } from './counted-case';
import { findKnownCase } from './known-case';
import type { CaseAsked } from './known-case';

export interface CasePageQuestion extends CaseAsked {
  /** Today unless given. */
  readonly asOf?: LocalDate;
  readonly person: Person;
}

interface DeskOnDay {
  readonly agency: string;
  readonly asOf: LocalDate;
  readonly calendar: Calendar;
}

/**
 * Everything of one case that the person may see: what was recorded by then, as it stands on the day. What bears a
 * later day is left out; rectifications, which have none, hold on every day.
 * @throws QuestionError UnknownCase, also for a day on which the agency did not have it yet.
 */
export async function casePage(question: CasePageQuestion, parts: Parts): Promise<CasePage> {
  const { agency, request, asOf = parts.today(), person } = question;
  const known = await findKnownCase(parts, question);
  const { calendar } = parts.rules.rulesOf(agency);
  const events = await openEvents(known.events, parts.vault, coverFor(sightOf(person, agency)));
  const recorded = recordedActs(events);
  const history = historyInForce(recorded, calendar, { asOf });
  const file = foldOffice(recordedOfficeActs(events).filter(({ act }) => officeDay(act) <= asOf));
  const state = foldCase(history);
  assertThere(state, recorded, { agency, asOf, calendar });
  const { clocks } = deadlineAnswer(state, { agency, request, asOf }, calendar);
  const { countedIn, notCounted } = await countedCase({ ...known, asOf }, agency, parts);
  const timeline = await shownHistory(known.events, events, {
    vault: parts.vault,
    staff: parts.staff,
    calendar,
  });
  return {
    request,
    number: known.number,
    asOf,
    position: known.knownAt ?? known.whole.at(-1)?.ordinal ?? 0,
    version: versionOf(known),
    ...registerLineOf(state, agency, calendar, asOf),
    ...applicationIn(history),
    handler: handlerFor(file, agency),
    timeline: timeline.filter(({ occurredOn }) => occurredOn === null || occurredOn <= asOf),
    calendar: calendar.version,
    clocks,
    countedIn,
    ...(notCounted === undefined ? {} : { notCounted }),
    documents: file.papers,
    letters: file.letters,
    drafts: file.drafts,
    nextActs: offeredActs(events, { agency, today: parts.today(), calendar }, person),
  };
}

/** A case that was entered by mistake, so that nothing of it is in force, has no such day. */
function assertThere(state: RequestCase, recorded: readonly RecordedAct[], seen: DeskOnDay): void {
  const { agency, asOf, calendar } = seen;
  if (holderFor(state, agency) || historyInForce(recorded, calendar).length === 0) return;
  const missing = state.submission ? '这件申请还没有移交本机关' : '还没有提交这件申请';
  throw new QuestionError('UnknownCase', `到 ${asOf} 为止${missing}，请核对日期。`);
}

/** What the application says now, rectifications applied. */
function applicationIn(
  history: readonly ActInForce[],
): Pick<CasePage, 'applicant' | 'agent' | 'items' | 'wantedForm' | 'wantedDelivery'> {
  for (const { act } of history) {
    if (act.act !== 'ApplicationSubmitted') continue;
    const { applicant, agent = null, items, wantedForm = null, wantedDelivery = null } = act;
    return { applicant, agent, items, wantedForm, wantedDelivery };
  }
  return { applicant: null, agent: null, items: [], wantedForm: null, wantedDelivery: null };
}
