import { classify, rulesWith } from '@taizhang/annual-report';
import type { LocalDate } from '@taizhang/deadlines';
import { clocksOf, foldCase, nextActs, registerLineOf } from '@taizhang/request-case';
import type { ActInForce, RecordedAct } from '@taizhang/request-case';
import { AGENCIES } from './plausible-act';
import { calendar } from './random-history';

export const RULES = rulesWith({ calendar });

/** Everything that the program derives from a history, on one day, for every agency. */
export function derived(history: readonly ActInForce[], asOf: LocalDate) {
  const request = foldCase(history);
  return {
    request,
    clocks: AGENCIES.map((agency) => clocksOf(request, agency, calendar, asOf)),
    register: AGENCIES.map((agency) => registerLineOf(request, agency, calendar, asOf)),
    next: nextActs(history, { today: asOf, calendar }),
    classified: classify(history, 'request-1', RULES),
  };
}

/** The same without the places in the log, which tell when a thing was recorded, not what happened. */
export function withoutOrdinals(value: unknown): string {
  return JSON.stringify(value, (key: string, part: unknown) => (key === 'ordinal' ? undefined : part));
}

/** Every civil day written anywhere in the acts. */
export function daysIn(recorded: readonly RecordedAct[]): readonly string[] {
  return JSON.stringify(recorded.map(({ act }) => act)).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
}
