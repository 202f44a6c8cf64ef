import { foldCase, clocksOf } from '@taizhang/request-case';
import type { Clock, RequestCase } from '@taizhang/request-case';
import fc from 'fast-check';
import type { Consultation, DeadlineStory } from '../deadlines/deadline-story';
import { answerOfSecondArithmetic } from '../deadlines/second-arithmetic';
import { calendar, inForce, randomHistory, runs, TODAY, told } from './random-history';

const PRESENT_REGULATION_FROM = '2019-05-15';

function workingDays(
  startedOn: string,
  count: number,
  consultations: readonly Consultation[] = [],
): DeadlineStory {
  return { kind: 'reply', startedOn, workingDays: count, consultations, restartedOn: [] };
}

const dueOf = (story: DeadlineStory) => answerOfSecondArithmetic(story).dueOn;
const earliest = (...days: readonly (string | undefined)[]) =>
  days.filter((day) => day !== undefined).toSorted()[0];

/** A consultation stops the clock until the opinion, its fifteenth working day or, where neither is known, so far. */
function stopsOf({ consultations, holders }: RequestCase): readonly Consultation[] {
  return consultations.map(({ side, key, sentOn, receivedOn, replied }) => {
    const lastDay = receivedOn ? dueOf(workingDays(receivedOn, 15)) : undefined;
    const soFar = receivedOn || replied ? undefined : earliest(TODAY, holders.at(-1)?.ending?.on);
    return { name: `${side}:${key}`, sentOn, endedOn: earliest(lastDay, replied?.on, soFar) ?? TODAY };
  });
}

/** What the law gives for a run of the reply clock: twenty working days, before the present regulation fifteen. */
function replyStories(request: RequestCase, startedOn: string): readonly DeadlineStory[] {
  const old = (request.receipt?.receivedOn ?? '') < PRESENT_REGULATION_FROM;
  const limit = old ? 15 : 20;
  const stops = stopsOf(request);
  const plain = workingDays(startedOn, limit, stops);
  const inTime = request.extensions.filter(
    ({ notifiedOn }) => notifiedOn >= startedOn && notifiedOn <= dueOf(plain),
  );
  return [
    plain,
    ...inTime.map((told) => workingDays(startedOn, limit + Math.min(limit, told.workingDays), stops)),
  ];
}

const SIMPLE: readonly (readonly [RegExp, (startedOn: string) => DeadlineStory])[] = [
  [/^correctionNotice$/, (day) => workingDays(day, 7)],
  [/^(thirdParty|agency):/, (day) => workingDays(day, 15)],
  [/^fee$/, (day) => workingDays(day, 20)],
  [/^reviewDecision:/, (startedOn) => ({ kind: 'days', startedOn, days: 60 })],
  [/^suitAfterReview:/, (startedOn) => ({ kind: 'days', startedOn, days: 15 })],
  [/^suitForInaction$/, (startedOn) => ({ kind: 'months', startedOn, months: 6 })],
];

/** The due days that the second arithmetic would allow the clock; null where it knows no such clock. */
function allowedDays(clock: Clock, request: RequestCase): readonly string[] | null {
  const { startedOn } = clock;
  if (!startedOn) return null;
  if (clock.clock === 'reply') return replyStories(request, startedOn).map(dueOf);
  const story = SIMPLE.find(([name]) => name.test(clock.clock))?.[1](startedOn);
  return story ? [dueOf(story)] : null;
}

describe('the clocks of random histories', () => {
  const seen = new Set<string>();

  it('fall due on the days that the second arithmetic counts', () => {
    const agree = fc.property(randomHistory, (plan) => {
      const request = foldCase(inForce(told(plan)));
      for (const clock of clocksOf(request, 'A', calendar, TODAY)) {
        const allowed = clock.dueOn === null ? null : allowedDays(clock, request);
        if (!allowed || clock.dueOn === null) continue;
        seen.add(clock.clock.replace(/:.*/, ''));
        if (!allowed.includes(clock.dueOn))
          expect([clock.clock, clock.dueOn]).toEqual([clock.clock, allowed]);
        expect(clock.days().at(-1)?.date ?? clock.startedOn).toBe(clock.dueOn);
      }
    });
    fc.assert(agree, runs(0.1));
  });

  it('are of every kind', () => {
    expect([...seen].toSorted()).toEqual([
      'agency',
      'correctionNotice',
      'fee',
      'reply',
      'reviewDecision',
      'suitAfterReview',
      'suitForInaction',
      'thirdParty',
    ]);
  });
});
