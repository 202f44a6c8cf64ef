import { calendarDayDeadline, PERIODS } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { ActReference, RequestCase, Review, Suit } from '@taizhang/request-case';
import type { DisputeMention, InstanceMention, MentionedAct } from '../dispute-mention';
import type { Rules } from '../policies';

/** The reviews and suits of one stream, as it tells them. */
export function disputeMentions(
  request: RequestCase,
  stream: string,
  rules: Rules,
): readonly DisputeMention[] {
  return [
    ...request.reviews.flatMap((review) => reviewMention(review, stream)),
    ...request.suits.map((suit) => suitMention(suit, request, stream, rules)),
  ];
}

function mentioned({ act, ordinal, on }: ActReference): MentionedAct {
  return { act, ordinal, on };
}

function reviewMention({ key, accepted, concluded }: Review, stream: string): readonly DisputeMention[] {
  const first = accepted ?? concluded?.by;
  if (!first) return [];
  return [
    {
      kind: 'review',
      agency: first.agency,
      key,
      stream,
      counted: true,
      accepted: accepted && mentioned(accepted),
      concluded: concluded && { by: mentioned(concluded.by), result: concluded.result },
    },
  ];
}

function suitMention(suit: Suit, request: RequestCase, stream: string, rules: Rules): DisputeMention {
  return {
    kind: 'suit',
    agency: suit.accepted.agency,
    key: suit.key,
    stream,
    // Counted by the original actor (国办公开办函〔2016〕201号); a suit against the review organ alone by nobody.
    counted: suit.defendants.includes('self'),
    instances: instancesOf(suit),
    afterReview: request.reviews.some((review) => endedBefore(review, suit.accepted.on, request, rules)),
  };
}

/** Appeals and judgments paired into instances; a second judgment without a recorded appeal is an instance too. */
function instancesOf({ accepted, steps }: Suit): readonly InstanceMention[] {
  let instances: readonly InstanceMention[] = [{ accepted: mentioned(accepted), concluded: null }];
  for (const step of steps) {
    if (step.kind === 'appealed') {
      instances = [...instances, { accepted: mentioned(step.by), concluded: null }];
      continue;
    }
    const { result, finalResult } = step;
    const concluded = { by: mentioned(step.by), result, ...(finalResult ? { finalResult } : {}) };
    const last = instances.at(-1);
    instances =
      last && !last.concluded
        ? [...instances.slice(0, -1), { ...last, concluded }]
        : [...instances, { accepted: null, concluded }];
  }
  return instances;
}

/**
 * 复议后起诉: a review of the same act had ended, or its period had run out, before the suit. One that the applicant
 * took back (terminated) leaves the suit direct (法释〔2018〕1号 art. 58); one of a reply that was redone meanwhile was
 * of another act.
 */
function endedBefore(review: Review, suitOn: LocalDate, request: RequestCase, { calendar }: Rules): boolean {
  const begunOn = begunDay(review);
  if (!begunOn || takenBack(review) || redoneBetween(request, begunOn, suitOn)) return false;
  return hasEndedBy(review, suitOn) || ranOutBefore(begunOn, suitOn, calendar);
}

function begunDay({ accepted, concluded }: Review): LocalDate | undefined {
  return (accepted ?? concluded?.by)?.on;
}

function takenBack({ concluded }: Review): boolean {
  return concluded?.result === 'terminated';
}

function hasEndedBy({ concluded }: Review, day: LocalDate): boolean {
  return concluded !== null && concluded.by.on <= day;
}

function ranOutBefore(begunOn: LocalDate, day: LocalDate, calendar: Calendar): boolean {
  const period = { startedOn: begunOn, days: PERIODS.reviewDecision.length };
  return calendarDayDeadline(calendar, period).dueOn < day;
}

function redoneBetween({ redos }: RequestCase, begunOn: LocalDate, suitOn: LocalDate): boolean {
  return redos.some(
    ({ dispatched }) => dispatched && dispatched.by.on > begunOn && dispatched.by.on <= suitOn,
  );
}
