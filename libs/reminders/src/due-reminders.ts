import { addDays, workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { Clock, RegisterLine } from '@taizhang/request-case';
import type { NewReminder, ReminderKind } from './reminder';

/** A case as it stands this morning. */
export interface AttendedCase {
  readonly line: Pick<RegisterLine, 'stage' | 'dispatchedOn' | 'flags'>;
  readonly clocks: readonly Clock[];
}

type Due = Pick<NewReminder, 'kind' | 'clock' | 'dueOn'>;

const SOON_WORKING_DAYS = 3;
/** A receipt by post takes its time; then somebody should ask for it. */
const PROOF_WORKING_DAYS = 10;
/** A suit may be brought within six months: then the proof is no longer asked for every morning. */
const PROOF_DAYS = 180;

/** What the agency itself owes. */
const OWED: readonly string[] = ['reply', 'delayedReply', 'redo'];
/** What others may do or let pass; then it is the agency's turn. */
const AWAITED: readonly string[] = ['correction', 'fee', 'thirdParty', 'agency'];

/** What the office should be told of the case on that day. */
export function dueReminders(one: AttendedCase, calendar: Calendar, today: LocalDate): readonly Due[] {
  return [
    ...one.clocks.flatMap((clock) => ofClock(clock, one, calendar, today)),
    ...ofService(one, calendar, today),
  ];
}

const nameOf = ({ clock }: Clock) => clock.split(':')[0] ?? clock;

function ofClock(clock: Clock, { line }: AttendedCase, calendar: Calendar, today: LocalDate): readonly Due[] {
  const { dueOn } = clock;
  const kind = AWAITED.includes(nameOf(clock))
    ? afterWaiting(clock, line.stage, today)
    : nearness(clock, calendar, today);
  return kind ? [{ kind, clock: clock.clock, dueOn }] : [];
}

const WAITING_STAGES: readonly string[] = ['awaitingCorrection', 'awaitingFee', 'inHand', 'awaitingReasons'];

function afterWaiting(clock: Clock, stage: string, today: LocalDate): ReminderKind | null {
  return isOver(clock, today) && WAITING_STAGES.includes(stage) ? 'waitingTooLong' : null;
}

/** Nothing came, and the last day has passed. */
function isOver({ dueOn, state }: Clock, today: LocalDate): boolean {
  return dueOn !== null && dueOn < today && (state === 'overdue' || state === 'lapsed');
}

function nearness(clock: Clock, calendar: Calendar, today: LocalDate): ReminderKind | null {
  const { dueOn, state } = clock;
  if (dueOn === null || !OWED.includes(nameOf(clock))) return null;
  if (state !== 'running' && state !== 'overdue') return null;
  if (dueOn <= today) return dueOn < today ? 'overdue' : 'dueToday';
  return dueOn <= workingDaysAfter(calendar, today, SOON_WORKING_DAYS) ? 'dueSoon' : null;
}

function ofService({ line }: AttendedCase, calendar: Calendar, today: LocalDate): readonly Due[] {
  const { stage, dispatchedOn, flags } = line;
  if (stage === 'returned') return [{ kind: 'returnedMail', clock: '', dueOn: null }];
  if (dispatchedOn === null || !flags.includes('serviceProofMissing')) return [];
  const from = workingDaysAfter(calendar, dispatchedOn, PROOF_WORKING_DAYS);
  const missing = from < today && today <= addDays(dispatchedOn, PROOF_DAYS);
  return missing ? [{ kind: 'serviceUnproven', clock: '', dueOn: null }] : [];
}
