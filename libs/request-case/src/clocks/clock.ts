import { addDays, daysBetween } from '@taizhang/deadlines';
import type { LocalDate, ProofDay } from '@taizhang/deadlines';

/**
 * running, overdue: still to be kept. met, late: kept or missed. restarted, extended: replaced by the next of its
 * name. stopped: off while a correction or a fee is awaited. lapsed: run out unused. ended: no longer needed.
 */
export type ClockState =
  'running' | 'overdue' | 'met' | 'late' | 'restarted' | 'extended' | 'stopped' | 'lapsed' | 'ended';

/** One statutory period of a case with its proof. */
export interface Clock {
  /** `reply`, `thirdParty:T1`, `suitAfterReview:V1` … */
  readonly clock: string;
  /** Null while the day that starts it is not known. */
  readonly startedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** A year without holiday notice, a stop of unknown length, or the old regulation. */
  readonly provisional: boolean;
  readonly state: ClockState;
  /** Day by day, from the day after the start to the due day; computed when asked for. */
  readonly days: () => readonly ProofDay[];
}

/** The state of a period that something should happen in: `doneOn` null while it has not. */
export function stateOf(dueOn: LocalDate, doneOn: LocalDate | null, asOf: LocalDate): ClockState {
  if (doneOn !== null) return doneOn <= dueOn ? 'met' : 'late';
  return asOf <= dueOn ? 'running' : 'overdue';
}

/** The state of a period that the other side may use or let pass. */
export function stateOfRight(dueOn: LocalDate, usedOn: LocalDate | null, asOf: LocalDate): ClockState {
  const state = stateOf(dueOn, usedOn, asOf);
  return state === 'overdue' ? 'lapsed' : state;
}

export function notStarted(clock: string): Clock {
  return { clock, startedOn: null, dueOn: null, provisional: true, state: 'running', days: () => [] };
}

/** The proof of a day that somebody named: every day up to it counts, and it does not roll off rest days. */
export function proveNamedDay(startedOn: LocalDate, dueOn: LocalDate): readonly ProofDay[] {
  return Array.from({ length: daysBetween(startedOn, dueOn) }, (_, index) => ({
    date: addDays(startedOn, index + 1),
    counted: true,
    why: 'calendarDay',
  }));
}
