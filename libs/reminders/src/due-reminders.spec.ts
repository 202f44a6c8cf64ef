import { localDate } from '@taizhang/deadlines';
import { clocksOf, registerLineOf } from '@taizhang/request-case';
import type { GivenAct } from '@test/given-case';
import { AGENCY, givenCase } from '@test/given-case';
import {
  corrected,
  correctionNotice,
  decided,
  dispatched,
  handedIn,
  returned,
  thirdPartyAsked,
} from '@test/acts';
import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { dueReminders } from './due-reminders';

/** What the office is told that morning of a case with these acts. */
function told(day: string, ...acts: readonly GivenAct[]): readonly string[] {
  const today = localDate(day);
  const { request } = givenCase(...acts).asOf(day);
  const clocks = clocksOf(request, AGENCY, calendar, today);
  const line = registerLineOf(request, AGENCY, calendar, today);
  return dueReminders({ line, clocks }, calendar, today).map(({ kind, clock }) => `${kind} ${clock}`.trim());
}

describe('a morning reminder 提醒', () => {
  // Received Monday 2 March 2026: the reply is due on 30 March.
  const story = handedIn('2026-03-02');

  it.each([
    ['2026-03-24', []],
    ['2026-03-25', ['dueSoon reply']],
    ['2026-03-27', ['dueSoon reply']],
    ['2026-03-30', ['dueToday reply']],
    ['2026-03-31', ['overdue reply']],
  ])('on %s says %j of a reply due on Monday 30 March', (day, expected) => {
    expect(told(day, ...story)).toEqual(expected);
  });

  it('says nothing of a case that is answered and served', () => {
    expect(told('2026-03-31', ...story, decided('2026-03-10'), dispatched('2026-03-10', 'onSite'))).toEqual(
      [],
    );
  });

  it('says when the day for the correction has passed, not while it runs 逾期未补正', () => {
    const asked = [...story, correctionNotice('2026-03-04', '2026-03-18')];
    expect(told('2026-03-18', ...asked)).toEqual([]);
    expect(told('2026-03-19', ...asked)).toEqual(['waitingTooLong correction']);
    expect(told('2026-03-19', ...asked, corrected('2026-03-17'))).toEqual([]);
  });

  it('says when a third party has let its time pass 征求意见逾期', () => {
    const asked = [...story, thirdPartyAsked('T1', '2026-03-03', '2026-03-03')];
    expect(told('2026-03-24', ...asked)).toEqual([]);
    expect(told('2026-03-25', ...asked)).toEqual(['waitingTooLong thirdParty:T1']);
  });

  it('says that the post came back, and that nothing proves the service 缺送达凭证', () => {
    const sent = [...story, decided('2026-03-10'), dispatched('2026-03-10', 'post')];
    expect(told('2026-03-24', ...sent)).toEqual([]);
    expect(told('2026-03-25', ...sent)).toEqual(['serviceUnproven']);
    expect(told('2026-03-25', ...sent, returned('2026-03-20'))).toEqual(['returnedMail']);
  });
});
