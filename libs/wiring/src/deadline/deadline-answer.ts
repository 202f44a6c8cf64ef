import type { Calendar, LocalDate, ProofDay } from '@taizhang/deadlines';
import { clocksOf } from '@taizhang/request-case';
import type { Clock, ClockState, RequestCase } from '@taizhang/request-case';

export interface ClockAnswer {
  readonly clock: string;
  readonly startedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly days: readonly ProofDay[];
}

/** Every clock of a case with its day-by-day proof. */
export interface DeadlineAnswer {
  readonly request: string;
  readonly asOf: LocalDate;
  /** The calendar's version that the days were counted with. */
  readonly calendar: string;
  readonly clocks: readonly ClockAnswer[];
}

export interface AskedCase {
  readonly agency: string;
  readonly request: string;
  readonly asOf: LocalDate;
}

export function deadlineAnswer(
  request: RequestCase,
  { agency, request: key, asOf }: AskedCase,
  calendar: Calendar,
): DeadlineAnswer {
  const clocks = clocksOf(request, agency, calendar, asOf).map(withProof);
  return { request: key, asOf, calendar: calendar.version, clocks };
}

/** The clock with its proof written out. */
export function withProof({ days, ...clock }: Clock): ClockAnswer {
  return { ...clock, days: days() };
}
