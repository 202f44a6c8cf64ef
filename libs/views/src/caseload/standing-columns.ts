import { localDate } from '@taizhang/deadlines';
import { FLAGS, OPEN_ENDED } from '@taizhang/request-case';
import type { Flag, StandingDue, StandingLine } from '@taizhang/request-case';
import type { RegisterEntryRow, StandingColumns } from '../entities/register-entry';

/** Stands for a day that nobody can say: after every other. */
const NO_LAST_DAY = '9999-12-31';

export function standingColumns(standing: StandingLine): StandingColumns {
  const { stage, consultingUntil, owed, confirmableUntil, provisionalFrom } = standing;
  return {
    stage,
    consultingUntil: consultingUntil === OPEN_ENDED ? NO_LAST_DAY : consultingUntil,
    ...dueColumns(standing.due),
    dueProvisional: standing.replyDueProvisional,
    owed,
    flags: bitsOf(standing.flags),
    confirmableUntil,
    provisionalFrom,
    serviceUnproven: standing.flags.includes('serviceProofMissing'),
  };
}

/** The line back from its columns. */
export function standingLineFrom(row: RegisterEntryRow): StandingLine {
  const { receivedOn, category, dispatchedOn, outcome, concludedOn, stage, consultingUntil } = row;
  const { owed, confirmableUntil, provisionalFrom, dueProvisional, flags } = row;
  return {
    receivedOn,
    category,
    dispatchedOn,
    outcome,
    concludedOn,
    stage,
    consultingUntil: lastDay(consultingUntil),
    due: dueFrom(row),
    replyDueProvisional: dueProvisional,
    owed,
    flags: FLAGS.filter((flag) => flags & bitOf(flag)),
    confirmableUntil,
    provisionalFrom,
  };
}

/** The flag's bit in column `flags`. */
export function bitOf(flag: Flag): number {
  return 1 << FLAGS.indexOf(flag);
}

function bitsOf(flags: readonly Flag[]): number {
  return flags.reduce((bits, flag) => bits | bitOf(flag), 0);
}

function lastDay(day: string | null): StandingLine['consultingUntil'] {
  if (day === null) return null;
  return day === NO_LAST_DAY ? OPEN_ENDED : localDate(day);
}

function dueColumns(due: StandingDue | null): Pick<StandingColumns, 'dueOn' | 'dueDays' | 'dueNotBefore'> {
  if (due?.kind === 'moving') return { dueOn: null, dueDays: due.workingDays, dueNotBefore: due.notBefore };
  return { dueOn: due?.day ?? null, dueDays: null, dueNotBefore: null };
}

function dueFrom({ dueOn, dueDays, dueNotBefore }: StandingColumns): StandingDue | null {
  if (dueDays !== null) return { kind: 'moving', workingDays: dueDays, notBefore: dueNotBefore };
  return dueOn === null ? null : { kind: 'on', day: dueOn };
}
