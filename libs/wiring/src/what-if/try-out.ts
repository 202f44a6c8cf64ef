import { tryActs } from '@taizhang/case-handling';
import type { TriedCommand } from '@taizhang/case-handling';
import { isLocalDate, lastDayOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { historyInForce } from '@taizhang/request-case';
import type { Flag, Stage } from '@taizhang/request-case';
import { withProof } from '../deadline/deadline-answer';
import type { ClockAnswer } from '../deadline/deadline-answer';
import { standingOf } from '../preview/changes';
import { changesOf } from '../preview/preview-acts';
import type { PossibleActs, PreviewPorts } from '../preview/preview-acts';
import type { ChangesAnswer, PreviewAnswer } from '../preview/preview-answer';
import { refusedAnswer } from '../recording/refused-answer';

/** The case as it would stand on that day if these acts were all that happened until then. */
export interface TriedOutAnswer extends ChangesAnswer {
  readonly asOf: LocalDate;
  /** Null where the agency would not have the case. */
  readonly stage: Stage | null;
  readonly flags: readonly Flag[];
  /** Every clock with its day-by-day proof. */
  readonly clocks: readonly ClockAnswer[];
}

export type WhatIfAnswer = TriedOutAnswer | Extract<PreviewAnswer, { readonly status: 'refused' }>;

export interface WhatIfCommand extends TriedCommand {
  /** The day on which the answer looks at the case; by default the day of the latest act, today at the earliest. */
  readonly asOf?: LocalDate;
}

/** Hypothetical acts, which may lie in the future: the clocks that they would make, with proofs. Stores nothing. */
export async function tryOut(command: WhatIfCommand, ports: PreviewPorts): Promise<WhatIfAnswer> {
  const tried = await tryActs({ ...command, today: command.asOf ?? LAST_IMAGINED_DAY }, ports);
  if (tried.status === 'refused') return refusedAnswer(tried.refused);
  return triedOut(tried, { ...command, asOf: command.asOf ?? latestDay(tried, command) }, ports);
}

/** Nobody plans further; periods that begin then still end where days are counted. */
export const LAST_IMAGINED_DAY = lastDayOf(2150);

async function triedOut(
  tried: PossibleActs,
  { agency, calendar, asOf }: WhatIfCommand & { readonly asOf: LocalDate },
  ports: PreviewPorts,
): Promise<TriedOutAnswer> {
  const { stage, flags, clocks } = standingOf(tried.after, { agency, asOf, rules: ports.rulesOf(agency) });
  const agencies = await changesOf(tried, { asking: agency, asOf }, ports);
  const found = { version: tried.version, calendar: calendar.version, agencies };
  return { status: 'possible', asOf, stage, flags, clocks: clocks.map(withProof), ...found };
}

/** The day of the latest act, today at the earliest. */
function latestDay({ after }: PossibleActs, { today, calendar }: WhatIfCommand): LocalDate {
  const days = historyInForce(after, calendar).flatMap(({ legalDay, act }) => [legalDay, ...daysBeside(act)]);
  return days.reduce((latest, day) => (day > latest ? day : latest), today);
}

const DAYS_BESIDE: ReadonlySet<string> = new Set(['receivedOn', 'deliveredOn', 'closedOn']);

/** Days on which something else of the act happened: the other side received it, a decision was served. */
function daysBeside(act: object): readonly LocalDate[] {
  return Object.entries(act).flatMap(([field, value]: readonly [string, unknown]) =>
    DAYS_BESIDE.has(field) && typeof value === 'string' && isLocalDate(value) ? [value] : [],
  );
}
