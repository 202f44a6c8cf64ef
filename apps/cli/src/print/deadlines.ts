import { CLOCK_STATE_WORDS, clockWords } from '@taizhang/wiring';
import type { ClockAnswer, DeadlineAnswer } from '@taizhang/wiring';
import { proofCalendar } from './proof-calendar';
import { table } from './table';

/** All clocks in one table, then the proof of each that still holds. */
export function printedDeadlines({ request, asOf, calendar, clocks }: DeadlineAnswer): string {
  const overview = table(
    ['期限', '起算', '截止', '状态'],
    clocks.map((clock) => [
      clockWords(clock.clock),
      clock.startedOn ?? '未起算',
      due(clock),
      CLOCK_STATE_WORDS[clock.state],
    ]),
  );
  const proofs = clocks
    .filter(isShown)
    .map((clock) => `${clockWords(clock.clock)}\n${proofCalendar(clock.days)}`);
  return [`${request}，截至 ${asOf}（日历 ${calendar}）`, overview, ...proofs].join('\n\n');
}

function due({ dueOn, provisional }: ClockAnswer): string {
  if (!dueOn) return '—';
  return provisional ? `${dueOn}（暂定）` : dueOn;
}

/** Working-day clocks that hold; months of plain days are not worth a calendar on a terminal. */
function isShown({ state, days }: ClockAnswer): boolean {
  const replaced = state === 'restarted' || state === 'extended';
  return !replaced && days.some(({ why }) => why === 'workday' || why === 'makeUpWorkday');
}
