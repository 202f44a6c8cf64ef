import type { LocalDate } from '@taizhang/deadlines';
import type { RegisterPageQuestion } from '@taizhang/wiring';
import { NOBODY } from './register.routes';
import type { AskedFilters } from './register.routes';

type Filter = RegisterPageQuestion['filter'];

/** What is asked, as the register takes it. */
export function filtersOf(
  asked: AskedFilters,
): Pick<RegisterPageQuestion, 'filter' | 'dueInDays' | 'asKnownAt'> {
  const { state, stage, handler, dueInDays, overdue, channel, category, outcome, asKnownAt } = asked;
  const filter: Filter = {
    ...{ state, stage, channel, category, outcome },
    handler: handlerOf(handler),
    overdue: overdue && true,
    serviceUnproven: asked.serviceProofMissing && true,
    submitted: daysOf(asked.submittedFrom, asked.submittedUntil),
    received: daysOf(asked.receivedFrom, asked.receivedUntil),
    concluded: daysOf(asked.concludedFrom, asked.concludedUntil),
  };
  return { filter, dueInDays, asKnownAt };
}

export function handlerOf(handler: string | undefined): string | null | undefined {
  return handler === NOBODY ? null : handler;
}

function daysOf(from: LocalDate | undefined, until: LocalDate | undefined): Filter['submitted'] {
  return from === undefined && until === undefined ? undefined : { from, until };
}
