import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { clocksOf, decide, foldCase, historyInForce, nextActs, registerLineOf } from '@taizhang/request-case';
import type {
  Act,
  ActInForce,
  ActName,
  Clock,
  Decision,
  Flag,
  NextAct,
  ProposedAct,
  ReasonCode,
  RecordedAct,
  Refusal,
  RefusalCode,
  RegisterLine,
  RequestCase,
  Stage,
} from '@taizhang/request-case';

/** An act of the agency that was asked, or, after a transfer, an act under its successor's name. */
export type GivenAct = Act | ProposedAct;

export const AGENCY = 'A';
export const TODAY = localDate('2026-06-30');

export function by(agency: string, act: Act): ProposedAct {
  return { agency, act };
}

function proposed(given: GivenAct): ProposedAct {
  return 'agency' in given ? given : by(AGENCY, given);
}

/** What was decided, as it stands in the stream afterwards. */
export function appended(recorded: readonly RecordedAct[], { accepted }: Decision): readonly RecordedAct[] {
  const last = recorded.length;
  const added = accepted.map((one, index) => ({
    ...one,
    ordinal: last + 1 + index,
    version: last + 1 + index,
    recordedAt: '2026-06-30T00:00:00.000Z',
    recordedBy: 'test',
  }));
  return [...recorded, ...added];
}

interface Scene {
  readonly recorded: readonly RecordedAct[];
  readonly agency: string;
  readonly calendar: Calendar;
  readonly today: LocalDate;
  readonly asOf: LocalDate;
  readonly decision: Decision | null;
}

/** A case of which everything that follows from the law can be asked. Every `then…` answers the same case again. */
export class GivenCase {
  constructor(private readonly scene: Scene) {}

  /** The case on an earlier (or later) day than the fixed today. */
  asOf(day: string): GivenCase {
    return this.with({ asOf: localDate(day) });
  }

  /** What an office would be told on that day, knowing only what had happened. */
  today(day: string): GivenCase {
    return this.with({ today: localDate(day), asOf: localDate(day) });
  }

  seenBy(agency: string): GivenCase {
    return this.with({ agency });
  }

  /** Proposed together; all of one form, or of one import. */
  when(...acts: readonly GivenAct[]): GivenCase {
    const { recorded, today, calendar } = this.scene;
    const decision = decide(recorded, acts.map(proposed), { today, calendar });
    return this.with({ decision, recorded: appended(recorded, decision) });
  }

  get request(): RequestCase {
    return foldCase(this.history);
  }

  get history(): readonly ActInForce[] {
    const { recorded, calendar, asOf } = this.scene;
    return historyInForce(recorded, calendar, { asOf });
  }

  /** What was last decided; nothing while only `givenCase` has spoken. */
  get decision(): Decision {
    return this.scene.decision ?? { accepted: [], refused: [] };
  }

  get next(): readonly NextAct[] {
    const { today, calendar } = this.scene;
    return nextActs(this.history, { today, calendar });
  }

  get register(): RegisterLine {
    const { agency, calendar, asOf } = this.scene;
    return registerLineOf(this.request, agency, calendar, asOf);
  }

  get clocks(): readonly Clock[] {
    const { agency, calendar, asOf } = this.scene;
    return clocksOf(this.request, agency, calendar, asOf);
  }

  thenRecorded(): GivenCase {
    expect(this.decision.refused).toEqual([]);
    expect(this.decision.accepted).not.toEqual([]);
    return this;
  }

  thenRefused(code: RefusalCode, more: Omit<Partial<Refusal>, 'code'> = {}): GivenCase {
    const refusals = this.decision.refused.map(({ refusal }) => refusal);
    expect(refusals).toEqual([{ code, ...more }]);
    return this;
  }

  /** Every clock of the name, in order. */
  thenClocks(name: string, ...expected: readonly Partial<Clock>[]): GivenCase {
    const found = this.clocks.filter(({ clock }) => clock === name);
    expect(found).toHaveLength(expected.length);
    for (const [index, clock] of found.entries()) expect(clock).toMatchObject(expected[index] ?? {});
    return this;
  }

  /** The last clock of the name. */
  thenClock(
    name: string,
    expected: Partial<{ readonly [K in keyof Clock]: Clock[K] | string | null }>,
  ): GivenCase {
    expect(this.clocks.findLast(({ clock }) => clock === name)).toMatchObject(expected);
    return this;
  }

  thenNoClock(name: string): GivenCase {
    expect(this.clocks.map(({ clock }) => clock)).not.toContain(name);
    return this;
  }

  thenStage(stage: Stage): GivenCase {
    expect(this.register.stage).toBe(stage);
    return this;
  }

  /** All flags, no others. */
  thenFlags(...flags: readonly Flag[]): GivenCase {
    expect(this.register.flags.toSorted()).toEqual(flags.toSorted());
    return this;
  }

  thenRegister(expected: {
    readonly [K in keyof RegisterLine]?: RegisterLine[K] | string | null;
  }): GivenCase {
    expect(this.register).toMatchObject(expected);
    return this;
  }

  thenNext(act: ActName, allowed: boolean, reason?: ReasonCode): GivenCase {
    const found = this.next.find((next) => next.act === act);
    expect(found).toEqual(allowed ? { act, allowed } : { act, allowed, reason });
    return this;
  }

  private with(change: Partial<Scene>): GivenCase {
    return new GivenCase({ ...this.scene, ...change });
  }
}

/** Records the acts one after the other, in any order that the law can bear; one that is refused fails the test. */
export function givenCase(...acts: readonly GivenAct[]): GivenCase {
  const calendar = stateCouncilCalendar;
  let recorded: readonly RecordedAct[] = [];
  for (const given of acts) {
    const decision = decide(recorded, [proposed(given)], { today: TODAY, calendar });
    const [refused] = decision.refused;
    if (refused) throw new Error(`Given ${refused.proposed.act.act} is refused: ${refused.refusal.code}.`);
    recorded = appended(recorded, decision);
  }
  return new GivenCase({
    recorded,
    agency: AGENCY,
    calendar,
    today: TODAY,
    asOf: TODAY,
    decision: null,
  });
}
