import { readActObject } from '@taizhang/case-handling';
import { addDays, daysBetween, localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { decide, foldCase, historyInForce, nextActs } from '@taizhang/request-case';
import type { ActInForce, ProposedAct, RecordedAct, RectifiableAct } from '@taizhang/request-case';
import { appended, by } from '@test/given-case';
import fc from 'fast-check';
import { AGENCIES, plausibleAct, TOLD_ACTS } from './plausible-act';
import { rectificationOf } from './rectification-of';

/** TAIZHANG_HISTORIES and TAIZHANG_SEED set how many random histories are told, and which. */
export const historyCount = Number(process.env['TAIZHANG_HISTORIES'] ?? 10_000);
export const historySeed = Number(process.env['TAIZHANG_SEED'] ?? 20_080_501);

/** The runs of one property, which uses `part` of all histories; a property over many at once runs less often. */
export function runs(part: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.max(1, Math.round(historyCount * part)), seed: historySeed };
}

export const calendar = stateCouncilCalendar;
export const TODAY = localDate('2026-12-31');
const FIRST_DAY = localDate('2019-02-01');
const LAST_START = daysBetween(FIRST_DAY, localDate('2026-06-30'));

/** What happens next: mostly what the law allows, sometimes anything, sometimes the correction of a mistake. */
const step = fc.record({
  kind: fc.oneof(
    { weight: 7, arbitrary: fc.constant('lawful' as const) },
    { weight: 2, arbitrary: fc.constant('any' as const) },
    { weight: 1, arbitrary: fc.constant('rectification' as const) },
  ),
  pick: fc.nat(9_999),
  draw: fc.nat(9_999),
  /** Days since the step before; fewer than none is what was recorded late. */
  after: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 3, arbitrary: fc.integer({ min: 10, max: 45 }) },
    { weight: 2, arbitrary: fc.integer({ min: 46, max: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: -30, max: -1 }) },
  ),
});

/** The plan of one request's life, lawful-ish and messy. It becomes a history by `told`. */
export const randomHistory = fc.record({
  start: fc.nat(LAST_START),
  draw: fc.nat(9_999),
  steps: fc.array(step, { minLength: 4, maxLength: 16, size: 'max' }),
});
export type HistoryPlan = typeof randomHistory extends fc.Arbitrary<infer Value> ? Value : never;
type Step = HistoryPlan['steps'][number];

export const inForce = (recorded: readonly RecordedAct[]): readonly ActInForce[] =>
  historyInForce(recorded, calendar);

/** Records one act if it is not impossible. */
export function recordedWith(recorded: readonly RecordedAct[], act: ProposedAct): readonly RecordedAct[] {
  return appended(recorded, decide(recorded, [act], { today: TODAY, calendar }));
}

/** The acts of the plan that could be recorded, in the order of recording. */
export function told({ start, draw, steps }: HistoryPlan): readonly RecordedAct[] {
  let on = addDays(FIRST_DAY, start);
  const submission = plausibleAct('ApplicationSubmitted', { on, request: foldCase([]), draw });
  let recorded = recordedWith([], by(AGENCIES[0], submission));
  for (const next of steps) {
    on = addDays(on, next.after);
    const act = actOf(recorded, next, on);
    if (act) recorded = recordedWith(recorded, act);
  }
  return recorded;
}

/** The tale's acts as far as the door would read them. */
export function readable(recorded: readonly RecordedAct[]): readonly RecordedAct[] {
  const read = recorded.filter(
    ({ agency, act }) => readActObject(JSON.parse(JSON.stringify({ agency, request: 'K1', ...act }))).ok,
  );
  return read.length === recorded.length ? recorded : read.reduce(recordedWith, []);
}

function actOf(recorded: readonly RecordedAct[], next: Step, on: LocalDate): ProposedAct | null {
  const { kind, pick, draw } = next;
  const history = inForce(recorded);
  const request = foldCase(history);
  const holder = request.holders.at(-1)?.agency ?? AGENCIES[0];
  if (kind === 'rectification') return mistakeIn(recorded, next, holder);
  const lawful = kind === 'lawful';
  const name = chosen(lawful ? lawfulActs(history, on) : TOLD_ACTS, pick);
  if (!name) return null;
  return by(lawful ? holder : anybody(holder, draw), plausibleAct(name, { on, request, draw }));
}

/** Now and then an act is written down under an agency that does not have the case. */
function anybody(holder: string, draw: number): string {
  return draw % 5 === 0 ? (chosen(AGENCIES, draw) ?? holder) : holder;
}

/** How often an act is told: what carries a tale on more often than three times, what cuts it short less often. */
const FREQUENCY: { readonly [Name in RectifiableAct]?: number } = {
  ReceiptFixed: 20,
  CorrectionReceived: 8,
  CorrectionLapsed: 8,
  ThirdPartyReplied: 4,
  FeePaid: 6,
  FeeLapsed: 8,
  ReplyDecided: 6,
  ReplyDispatched: 12,
  ReplyDelivered: 8,
  ReplyReturned: 4,
  ReviewConcluded: 6,
  InstanceConcluded: 6,
  AppealAccepted: 4,
  RedoDispatched: 6,
  RequestWithdrawn: 1,
  CaseTransferred: 1,
  CaseArchived: 1,
  RequestVoided: 1,
};

function lawfulActs(history: readonly ActInForce[], today: LocalDate): readonly RectifiableAct[] {
  const allowed = nextActs(history, { today, calendar }).flatMap((next) => (next.allowed ? [next.act] : []));
  return allowed.flatMap((name) => Array.from({ length: FREQUENCY[name] ?? 3 }, () => name));
}

function mistakeIn(recorded: readonly RecordedAct[], { pick, draw }: Step, agency: string) {
  const acts = recorded.flatMap(({ act }) => (act.act === 'RecordRectified' ? [] : [act]));
  const act = chosen(acts, pick);
  if (!act) return null;
  const which = 1 + (draw % acts.filter((one) => one.act === act.act).length);
  const rectification = rectificationOf({ act, which, draw });
  return rectification && by(agency, rectification);
}

function chosen<Value>(values: readonly Value[], pick: number): Value | undefined {
  return values[pick % values.length];
}
