import { CALENDAR_STREAM, isCalendarAct, recordEntry, refusalOfCalendarAct } from '@taizhang/case-handling';
import type { CalendarAct } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { parentOf } from '../staff/agency-tree';
import { CALENDAR_REFUSAL_SENTENCES } from '../wording/calendar';
import type { NoticeAnswer, NoticeOrder } from './calendar-answer';

/**
 * Records a notice or a local order. When it answers, this process counts by it already; the others learn it from the
 * log, and the views follow beside what answers meanwhile.
 */
export async function recordNotice(
  { act, agency, commandId, recordedBy }: NoticeOrder,
  { store, vault, rules, today }: Parts,
): Promise<NoticeAnswer> {
  // It moves the due dates of every agency: no agency decides that for one above it.
  const national = act.act === 'HolidayNoticeRecorded';
  if (national && (await parentOf(agency, store)) !== null) return refusedNotice('NotAtTheTop');
  const answer = await recordEntry(
    {
      stream: CALENDAR_STREAM,
      agency,
      body: act,
      commandId,
      recordedBy,
      decide: (events) => {
        const known = events.map(({ body }) => body).filter(isCalendarAct);
        return refusalOfCalendarAct(act, { today: today(), known });
      },
    },
    { store, vault },
  );
  if (answer.status === 'changed')
    throw new Error('No expected version was given, yet the answer is "changed".');
  if (answer.status === 'refused') return refusedNotice(answer.code);
  await rules.learn();
  return { status: 'recorded', number: act.number, ordinal: answer.ordinal };
}

export function refusedNotice(code: keyof typeof CALENDAR_REFUSAL_SENTENCES) {
  return { status: 'refused', code, message: CALENDAR_REFUSAL_SENTENCES[code] } as const;
}

/** Why the act could not be recorded now; null where it could. */
export function refusalNow(act: CalendarAct, { rules, today }: Pick<Parts, 'rules' | 'today'>) {
  return refusalOfCalendarAct(act, { today: today(), known: rules.notices.map((one) => one.act) });
}
