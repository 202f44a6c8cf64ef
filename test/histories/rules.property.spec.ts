import { classify } from '@taizhang/annual-report';
import { addDays, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { decide, foldCase, historyInForce, nextActs, registerLineOf, clocksOf } from '@taizhang/request-case';
import type {
  ActInForce,
  Flag,
  RecordedAct,
  RectifiableAct,
  RegisterLine,
  RequestCase,
} from '@taizhang/request-case';
import { appended, by } from '@test/given-case';
import fc from 'fast-check';
import { daysIn, derived, RULES } from './derived';
import { AGENCIES, plausibleAct, TOLD_ACTS } from './plausible-act';
import { calendar, inForce, randomHistory, runs, TODAY, told } from './random-history';

const anyDay = fc.integer({ min: 0, max: 2_900 }).map((days) => addDays(localDate('2019-01-01'), days));

describe('whatever happened', () => {
  it('every rule has an answer, on any day, for any agency', () => {
    const total = fc.property(randomHistory, anyDay, (plan, asOf) => {
      const recorded = told(plan);
      for (const day of [asOf, TODAY]) {
        const { clocks } = derived(historyInForce(recorded, calendar, { asOf: day }), day);
        for (const clock of clocks[0] ?? []) clock.days();
      }
    });
    fc.assert(total, runs(0.1));
  });

  it('decide answers any act with a record or a refusal, in which every act is found once', () => {
    const anyActs = fc.array(fc.tuple(fc.constantFrom(...TOLD_ACTS), anyDay, fc.nat(999)), { maxLength: 6 });
    const answered = fc.property(randomHistory, anyActs, (plan, anyOf) => {
      const recorded = told(plan);
      const request = foldCase(inForce(recorded));
      const acts = anyOf.map(([name, on, draw]) =>
        by(AGENCIES[draw % 4] ?? 'A', plausibleAct(name, { on, request, draw })),
      );
      const { accepted, refused } = decide(recorded, acts, { today: TODAY, calendar });
      const answers = [...accepted, ...refused.map(({ proposed }) => proposed)];
      expect(new Set(answers)).toEqual(new Set(acts));
      expect(answers).toHaveLength(acts.length);
    });
    fc.assert(answered, runs(0.1));
  });
});

const firstEndings = (request: RequestCase) =>
  request.holders.map(({ agency, ending }) => [agency, ending?.kind, ending?.by.on]);

function neverEndsTwice(history: readonly ActInForce[]) {
  let before = firstEndings(foldCase([]));
  for (const at of history.keys()) {
    const now = firstEndings(foldCase(history.slice(0, at + 1)));
    for (const [index, [, kind, on]] of before.entries()) {
      if (kind) expect(now[index]?.slice(1)).toEqual([kind, on]);
    }
    before = now;
  }
}

describe('in every history', () => {
  const holds = (property: (recorded: readonly RecordedAct[], history: readonly ActInForce[]) => void) => {
    const everywhere = fc.property(randomHistory, (plan) => {
      const recorded = told(plan);
      property(recorded, inForce(recorded));
    });
    fc.assert(everywhere, runs(0.05));
  };

  it('nothing is done before the submission, nor after the voiding, nor after today', () => {
    holds((_, history) => {
      const names = history.map(({ act }) => act.act);
      if (names.length > 0) expect(names[0]).toBe('ApplicationSubmitted');
      if (names.includes('RequestVoided')) expect(names.at(-1)).toBe('RequestVoided');
      for (const { legalDay } of history) expect(legalDay <= TODAY).toBe(true);
    });
  });

  it('no reply is due before the receipt, and no clock before its start', () => {
    holds((_, history) => {
      const request = foldCase(history);
      for (const clock of clocksOf(request, 'A', calendar, TODAY)) {
        const { startedOn, dueOn } = clock;
        if (startedOn && dueOn) expect(dueOn >= startedOn).toBe(true);
        if (clock.clock === 'reply')
          expect(startedOn && request.receipt && startedOn >= request.receipt.receivedOn).toBe(true);
      }
    });
  });

  it('the first ending of an agency’s holding stands for ever', () => {
    holds((_, history) => neverEndsTwice(history));
  });

  it('an open case is neither concluded nor late, an ended one never overdue', () => {
    holds((_, history) => {
      const request = foldCase(history);
      for (const { agency, ending } of request.holders) {
        const line = registerLineOf(request, agency, calendar, TODAY);
        if (ending) expect(line.overdue).toBe(false);
        else
          expect([line.concludedOn, line.outcome, line.flags.includes('replyLate')]).toEqual([
            null,
            null,
            false,
          ]);
      }
    });
  });

  it('a voided request counts nowhere; any other counts once for each agency that received it', () => {
    holds((_, history) => {
      const { cases, notCounted, disputes } = classify(history, 'request-1', RULES);
      const request = foldCase(history);
      if (request.voided) expect([cases, disputes]).toEqual([[], []]);
      const agencies = [...cases, ...notCounted].map(({ agency }) => agency);
      expect(agencies).toEqual(expect.arrayContaining(request.holders.map(({ agency }) => agency)));
      expect(agencies).toHaveLength(request.holders.length);
    });
  });

  it('nobody counts a case as concluded before it counts as received', () => {
    holds((_, history) => {
      for (const { receivedYear, concluded } of classify(history, 'request-1', RULES).cases)
        if (concluded) expect(concluded.year >= receivedYear).toBe(true);
    });
  });
});

/** The acts up to a day as they stand in the end, recorded as if nothing had ever been wrong. */
function onlyUpTo(history: readonly ActInForce[], day: LocalDate): readonly RecordedAct[] {
  return history.filter(({ legalDay }) => legalDay <= day).map(({ recorded, act }) => ({ ...recorded, act }));
}

describe('as of a day', () => {
  it('only acts up to that day count: what happens later changes nothing', () => {
    const monotonous = fc.property(randomHistory, anyDay, (plan, anyOther) => {
      const recorded = told(plan);
      const whole = inForce(recorded);
      const days = whole.map(({ legalDay }) => legalDay);
      const asOf = days[Math.floor(days.length / 2)] ?? anyOther;
      const seen = historyInForce(recorded, calendar, { asOf });
      const alone = historyInForce(onlyUpTo(whole, asOf), calendar, { asOf });
      const [one, other] = [seen, alone].map((history) => {
        const { register, clocks, next } = derived(history, asOf);
        return JSON.stringify({ register, clocks, next });
      });
      if (one !== other) expect(JSON.parse(other ?? '')).toEqual(JSON.parse(one ?? ''));
    });
    fc.assert(monotonous, runs(0.1));
  });
});

/** Flags that say what is, not that an act was unlawful; a lawful act may come too late for a day that has passed. */
const NOT_THE_ACTS_FAULT: readonly Flag[] = [
  'serviceProofMissing',
  'dispatchAcrossYearEnd',
  'provisionalCalendar',
  'oldRegulation',
];

describe('what nextActs offers', () => {
  function offered(recorded: readonly RecordedAct[], today: LocalDate): readonly RectifiableAct[] {
    const next = nextActs(inForce(recorded), { today, calendar });
    return next.flatMap((one) => (one.allowed ? [one.act] : []));
  }

  /** What the flags hold against the act: it was late already where the reply was overdue, or its clock off. */
  function newFaults(before: RegisterLine, after: RegisterLine): readonly Flag[] {
    const lateAlready = before.overdue || before.replyDueOn === null;
    return after.flags.filter((flag) => {
      if (before.flags.includes(flag) || NOT_THE_ACTS_FAULT.includes(flag)) return false;
      return !(lateAlready && flag === 'replyLate');
    });
  }

  function tryAll(recorded: readonly RecordedAct[], today: LocalDate, draw: number): void {
    const request = foldCase(inForce(recorded));
    const agency = request.holders.at(-1)?.agency ?? 'A';
    const before = registerLineOf(request, agency, calendar, today);
    for (const name of offered(recorded, today)) {
      const act = by(agency, plausibleAct(name, { on: today, request, draw }));
      const decision = decide(recorded, [act], { today, calendar });
      const now = foldCase(inForce(appended(recorded, decision)));
      const faults = newFaults(before, registerLineOf(now, agency, calendar, today));
      const refused = decision.refused.map(({ refusal }) => refusal);
      if (refused.length + faults.length > 0) expect({ name, refused, faults }).toEqual({ name });
    }
  }

  it('is recorded when it is done today, and raises no flag of its own', () => {
    const lawful = fc.property(randomHistory, fc.nat(60), fc.nat(999), (plan, later, draw) => {
      const recorded = told(plan);
      const latest =
        [...daysIn(recorded), ...inForce(recorded).map(({ legalDay }) => legalDay)]
          .filter((day) => day <= TODAY)
          .toSorted()
          .at(-1) ?? TODAY;
      const today = addDays(localDate(latest), later);
      if (today <= TODAY) tryAll(recorded, today, draw);
    });
    fc.assert(lawful, runs(0.15));
  });
});
