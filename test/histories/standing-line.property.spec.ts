import { addDays, addMonths } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { foldCase, historyInForce, lastDayOf, lineOn } from '@taizhang/request-case';
import { OPEN_ENDED, registerLineOf, standingLineOf } from '@taizhang/request-case';
import type { RecordedAct, StandingLine } from '@taizhang/request-case';
import fc from 'fast-check';
import { AGENCIES } from './plausible-act';
import { calendar, inForce, randomHistory, runs, told } from './random-history';

/** Days on which something may change, and days far away: a due day that moves passes into years without notice. */
const days = fc.array(fc.oneof(fc.nat(3), fc.nat(60), fc.nat(900)), { minLength: 3, maxLength: 5 });

function lineFolded(recorded: readonly RecordedAct[], agency: string, day: LocalDate) {
  const request = foldCase(historyInForce(recorded, calendar, { asOf: day }));
  return registerLineOf(request, agency, calendar, day);
}

/** The days around those on which the line changes by itself, as far as they lie ahead. */
function edgesOf(standing: StandingLine, since: LocalDate): readonly LocalDate[] {
  const { confirmableUntil, provisionalFrom, consultingUntil } = standing;
  const { replyDueOn } = lineOn(standing, calendar, since);
  return [confirmableUntil, provisionalFrom, consultingUntil, replyDueOn]
    .flatMap((day) => (day && day !== OPEN_ENDED ? [addDays(day, -1), day, addDays(day, 1)] : []))
    .filter((day) => day >= since);
}

/** What kind of line it was: the property must have met them all. */
function kindsOf({ due, consultingUntil, provisionalFrom }: StandingLine, since: LocalDate) {
  const turns = provisionalFrom !== null && provisionalFrom > since;
  const asked = consultingUntil === OPEN_ENDED ? 'open-ended' : 'bounded';
  return [`${due?.kind ?? 'off'} ${asked}`, ...(turns ? ['becomes provisional'] : [])];
}

describe('the line of the register that a view keeps', () => {
  it('is on every day from the last act on what the acts make of it, for every agency', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(randomHistory, days, (plan, gaps) => {
        const recorded = told(plan);
        const history = inForce(recorded);
        const since = lastDayOf(history);
        if (!since) return;
        const later = [...gaps.map((gap) => addDays(since, gap)), addMonths(since, 30)];
        for (const agency of AGENCIES) {
          const standing = standingLineOf(foldCase(history), agency, calendar, since);
          for (const kind of kindsOf(standing, since)) met.add(kind);
          for (const day of [since, ...edgesOf(standing, since), ...later]) {
            const expected = { day, ...lineFolded(recorded, agency, day) };
            expect({ day, ...lineOn(standing, calendar, day) }).toEqual(expected);
          }
        }
      }),
      runs(0.04),
    );
    const kinds = ['off bounded', 'on bounded', 'on open-ended', 'moving open-ended', 'becomes provisional'];
    expect([...met]).toEqual(expect.arrayContaining(kinds));
  });
});
