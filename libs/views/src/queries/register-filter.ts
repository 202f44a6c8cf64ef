import type { LocalDate } from '@taizhang/deadlines';
import type { ApplicantCategory, Channel, Outcome, Stage } from '@taizhang/request-case';

/** Days from the first on, up to the last; either may be open. */
export interface Days {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
}

/** Which cases of an agency are wanted: those of which everything named here is true. */
export interface RegisterFilter {
  /** `concluded` and `open` leave out what was voided. */
  readonly state?: 'open' | 'concluded' | 'voided';
  readonly stage?: Stage;
  /** The account that works on it; null: those of nobody. */
  readonly handler?: string | null;
  /** The reply is owed and its day is over. */
  readonly overdue?: true;
  /** The reply is owed, and due on one of these days. */
  readonly due?: Days;
  readonly channel?: Channel;
  readonly category?: ApplicantCategory;
  readonly outcome?: Outcome;
  readonly submitted?: Days;
  readonly received?: Days;
  readonly concluded?: Days;
  /** The flag `serviceProofMissing`. */
  readonly serviceUnproven?: true;
}

/** The day of asking, and the working days that follow it: as many as a due day that moves may need. */
export interface AskingDay {
  readonly day: LocalDate;
  readonly workingDays: readonly LocalDate[];
}

/** Gives a value its place among the statement's parameters. */
export type Put = (value: unknown) => string;

/** How a branch of the statement tells the due day; moving ones are worked out, the others stand in an index. */
export type DueBranch = 'standing' | 'moving' | 'both';

export function dueSql(branch: DueBranch, { day, workingDays }: AskingDay, put: Put): string {
  if (branch === 'standing') return 'e.due_on';
  const days = `${put(workingDays)}::date[]`;
  const stopped = `(select count(*)::int from unnest(${days}) w where w <= e.due_not_before)`;
  const behind = `case when e.due_not_before > ${put(day)}::date then ${stopped} else 0 end`;
  const moving = `(${days})[e.due_days + ${behind}]`;
  return branch === 'moving' ? moving : `case when e.due_days is null then e.due_on else ${moving} end`;
}

export interface FilterContext {
  readonly asking: AskingDay;
  /** The due day as SQL; its values have a place only where it is asked for. */
  readonly due: () => string;
  readonly put: Put;
}

type Clauses<Wanted> = (wanted: Wanted, context: FilterContext) => readonly string[];
type ClausesByField = {
  readonly [F in keyof RegisterFilter]-?: Clauses<Exclude<RegisterFilter[F], undefined>>;
};

const within =
  (column: string): Clauses<Days> =>
  ({ from, until }, { put }) => [
    ...(from === undefined ? [] : [`${column} >= ${put(from)}::date`]),
    ...(until === undefined ? [] : [`${column} <= ${put(until)}::date`]),
    `${column} is not null`,
  ];
const same =
  (column: string): Clauses<string> =>
  (wanted, { put }) => [`${column} = ${put(wanted)}`];

const CLAUSES: ClausesByField = {
  state: (state) => {
    if (state === 'voided') return [`e.stage = 'voided'`];
    return [`e.concluded_on is ${state === 'open' ? '' : 'not '}null`, 'not e.voided'];
  },
  stage: (stage, { asking, put }) => {
    const day = `${put(asking.day)}::date`;
    if (stage === 'consulting') return ['e.consulting_until is not null', `e.consulting_until >= ${day}`];
    return [`e.stage = ${put(stage)}`, `(e.consulting_until is null or e.consulting_until < ${day})`];
  },
  // PostgreSQL keeps the order of an index behind what equals, not behind what is null.
  handler: (wanted, { put }) => [`coalesce(e.handler, '') = ${put(wanted ?? '')}`],
  overdue: (_, { asking, put }) => ['e.owed', `e.due_on < ${put(asking.day)}::date`],
  due: (days, context) => ['e.owed', ...within(context.due())(days, context)],
  channel: same('e.channel'),
  category: same('e.category'),
  outcome: (outcome, { put }) => [`e.outcome = ${put(outcome)}`, 'e.outcome is not null'],
  submitted: within('e.submitted_on'),
  received: within('e.received_on'),
  concluded: within('e.concluded_on'),
  serviceUnproven: () => ['e.service_unproven'],
};

/** The conditions of a filter; those whose field is left out are none. */
export function filterSql(filter: RegisterFilter, context: FilterContext): readonly string[] {
  const of = <Wanted>(wanted: Wanted | undefined, clauses: Clauses<Wanted>): readonly string[] =>
    wanted === undefined ? [] : clauses(wanted, context);
  return [
    ...of(filter.state, CLAUSES.state),
    ...of(filter.stage, CLAUSES.stage),
    ...of(filter.handler, CLAUSES.handler),
    ...of(filter.overdue, CLAUSES.overdue),
    ...of(filter.due, CLAUSES.due),
    ...of(filter.channel, CLAUSES.channel),
    ...of(filter.category, CLAUSES.category),
    ...of(filter.outcome, CLAUSES.outcome),
    ...of(filter.submitted, CLAUSES.submitted),
    ...of(filter.received, CLAUSES.received),
    ...of(filter.concluded, CLAUSES.concluded),
    ...of(filter.serviceUnproven, CLAUSES.serviceUnproven),
  ];
}
