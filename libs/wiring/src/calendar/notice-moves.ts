import type { CalendarAct } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import type { MovedCase, NoticeMovesAnswer, NoticeWhatIfAnswer } from './calendar-answer';
import { movedCases } from './moved-cases';
import type { FoundMove } from './moved-cases';
import { refusalNow, refusedNotice } from './record-notice';

/** What a notice that nobody has recorded would move. Stores nothing. */
export async function noticeWhatIf(
  { act, agencies }: { readonly act: CalendarAct; readonly agencies: readonly string[] },
  parts: Parts,
): Promise<NoticeWhatIfAnswer> {
  const { rules, store, today } = parts;
  const code = refusalNow(act, parts);
  if (code) return refusedNotice(code);
  const { ordinal } = await store.head();
  const after = rules.with({ ordinal: ordinal + 1, act });
  const found = await movedCases(agencies, { before: rules.now, after, asOf: today() }, parts);
  const [first = ''] = agencies;
  return { status: 'possible', calendar: after.rulesOf(first).calendar.version, moved: found.map(shown) };
}

/** What a recorded notice moved, as it was worked out when it was recorded. */
export async function noticeMoves(
  { number, agencies }: { readonly number: string; readonly agencies: readonly string[] },
  { rules, reminders }: Parts,
): Promise<NoticeMovesAnswer> {
  if (!rules.notices.some(({ act }) => act.number === number)) {
    throw new QuestionError('UnknownNotice', `没有登记过文号为 ${number} 的放假安排，请核对文号。`);
  }
  const moved = await reminders.movedBy(number, agencies);
  return { number, state: moved ? 'done' : 'pending', moved: moved ?? [] };
}

function shown({ agency, request, number, clock, from, to, provisional }: FoundMove): MovedCase {
  return { agency, request, number, clock, from, to, provisional };
}
