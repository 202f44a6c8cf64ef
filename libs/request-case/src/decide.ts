import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { Act, ActFields, RectifiableAct } from './act';
import { NO_CASE } from './case';
import type { RequestCase } from './case';
import { evolve } from './evolve';
import type { ActInForce, RecordedAct } from './history';
import { historyInForce, withRectifications } from './history-in-force';
import { targetsOf } from './rectification/rectification';
import type { Refusal, RefusalCode } from './refusal';
import { rulesOf } from './rules-of-acts';
import { partOf } from './transfer/part-of-agency';

export interface ProposedAct {
  readonly agency: string;
  readonly act: Act;
}

export interface DecisionContext {
  readonly today: LocalDate;
  readonly calendar: Calendar;
  /** A dispute of its own (`dispute-…`): reviews and suits stand without an application. */
  readonly withoutRequest?: boolean;
}

export interface Decision {
  /** In legal order, as they should be appended. */
  readonly accepted: readonly ProposedAct[];
  readonly refused: readonly { readonly proposed: ProposedAct; readonly refusal: Refusal }[];
}

/** Acts proposed together stand behind everything recorded. */
const NOT_YET = Number.MAX_SAFE_INTEGER;

/**
 * Puts the proposed acts in their legal places and folds the whole history again. An act is refused only if it is
 * impossible; what is unlawful or late, but happened, is recorded and derived facts show it.
 */
export function decide(
  recorded: readonly RecordedAct[],
  proposed: readonly ProposedAct[],
  context: DecisionContext,
): Decision {
  const entries = asRecorded(recorded, inLegalOrder(proposed, context.calendar));
  if (firstFault(recorded, entries, context) === null) {
    return { accepted: entries.map(({ proposed: one }) => one), refused: [] };
  }
  let accepted: readonly Entry[] = [];
  const refused: { proposed: ProposedAct; refusal: Refusal }[] = [];
  for (const entry of entries) {
    const fault = firstFault(recorded, [...accepted, entry], context);
    if (fault === null) accepted = [...accepted, entry];
    else refused.push({ proposed: entry.proposed, refusal: toRefusal(fault, entry, recorded, context) });
  }
  return { accepted: accepted.map(({ proposed: one }) => one), refused };
}

interface Entry {
  readonly recorded: RecordedAct;
  readonly proposed: ProposedAct;
}

interface Fault {
  readonly at: RecordedAct;
  readonly on: LocalDate | null;
  readonly code: RefusalCode;
  readonly field?: string;
}

function asRecorded(recorded: readonly RecordedAct[], proposed: readonly ProposedAct[]): readonly Entry[] {
  const last = Math.max(0, ...recorded.map(({ version }) => version));
  return proposed.map((one, index) => ({
    proposed: one,
    recorded: { ...one, ordinal: NOT_YET, version: last + 1 + index, recordedAt: '', recordedBy: '' },
  }));
}

/** Legal order, rectifications last: they speak of what is recorded before them. */
function inLegalOrder(proposed: readonly ProposedAct[], calendar: Calendar): readonly ProposedAct[] {
  const isRectification = ({ act }: ProposedAct) => act.act === 'RecordRectified';
  const acts = proposed.filter((one) => !isRectification(one));
  const legal = historyInForce(
    asRecorded([], acts).map((entry) => entry.recorded),
    calendar,
  );
  return [
    ...legal.flatMap(({ recorded }) => acts[recorded.version - 1] ?? []),
    ...proposed.filter(isRectification),
  ];
}

/** The act that would fall is named to an agency that sees it. */
function toRefusal(
  { at, code, field, on }: Fault,
  { recorded: { agency, version } }: Entry,
  recorded: readonly RecordedAct[],
  { calendar }: DecisionContext,
): Refusal {
  if (at.version === version) return field ? { code, field } : { code };
  const named = on !== null && partOf(recorded, agency, calendar).holds(at);
  return { code: 'LaterActNoLongerStands', ...(named ? { names: { act: at.act.act, on } } : {}) };
}

function firstFault(
  recorded: readonly RecordedAct[],
  entries: readonly Entry[],
  context: DecisionContext,
): Fault | null {
  const all = [...recorded, ...entries.map((entry) => entry.recorded)];
  return rectificationFault(all, entries) ?? foldFault(historyInForce(all, context.calendar), context);
}

function rectificationFault(all: readonly RecordedAct[], entries: readonly Entry[]): Fault | null {
  for (const { recorded: at } of entries) {
    if (at.act.act !== 'RecordRectified') continue;
    const before = withRectifications(all.filter(({ version }) => version < at.version));
    const found = targetsOf(at.act, at.version, before).length;
    if (found === 0) return { at, on: null, code: 'NothingToRectify', field: 'which' };
    if (found > 1) return { at, on: null, code: 'RectificationAmbiguous', field: 'which' };
  }
  return null;
}

function foldFault(history: readonly ActInForce[], context: DecisionContext): Fault | null {
  const submitted = history.some(({ act }) => act.act === 'ApplicationSubmitted');
  let request = NO_CASE;
  for (const entry of history) {
    const fault = impossible(entry, request, { ...context, submitted });
    if (fault) return { at: entry.recorded, on: entry.legalDay, ...fault };
    request = evolve(request, entry);
  }
  return null;
}

interface FoldContext extends DecisionContext {
  readonly submitted: boolean;
}

function impossible(entry: ActInForce, before: RequestCase, context: FoldContext) {
  return dayFault(entry, context) ?? placeFault(entry, before, context) ?? ownFault(entry, before);
}

function dayFault({ act, legalDay }: ActInForce, { today }: FoldContext) {
  if (legalDay > today) return { code: 'LegalDayInFuture' as const };
  const late = Object.entries(otherDays(act.act, act)).find(([, day]) => day !== undefined && day > today);
  return late ? { code: 'LegalDayInFuture' as const, field: late[0] } : null;
}

function placeFault(
  { act, recorded }: ActInForce,
  before: RequestCase,
  { submitted, withoutRequest }: FoldContext,
) {
  if (withoutRequest || act.act === 'ApplicationSubmitted') return null;
  if (before.voided) return { code: 'CaseVoided' as const };
  if (!before.submission)
    return { code: submitted ? ('BeforeSubmission' as const) : ('NoSuchCase' as const) };
  const held = before.holders.some(({ agency }) => agency === recorded.agency);
  return held ? null : { code: 'BeforeTransfer' as const };
}

function ownFault({ act, recorded }: ActInForce, before: RequestCase) {
  const code = impossibleBy(act.act, act, before, recorded.agency);
  return code ? { code } : null;
}

function impossibleBy<Name extends RectifiableAct>(
  name: Name,
  act: ActFields[Name],
  before: RequestCase,
  agency: string,
) {
  return rulesOf(name).impossible?.(act, before, agency) ?? null;
}

function otherDays<Name extends RectifiableAct>(name: Name, act: ActFields[Name]) {
  return rulesOf(name).otherDays?.(act) ?? {};
}
