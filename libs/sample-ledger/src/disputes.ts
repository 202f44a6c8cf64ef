import { addDays, firstDayOf, lastDayOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { needsReviewFirst } from '@taizhang/request-case';
import type { Act } from '@taizhang/request-case';
import type { Candidates } from './candidates';
import { someWorkday } from './days';
import type { Telling } from './days';
import { reviewStory } from './review-story';
import type { ReviewStory, WantedDispute, WantedResult } from './review-story';
import { StoryDoesNotFitError } from './story-does-not-fit';
import { suitStory } from './suit-story';
import type { Cause } from './suit-story';

/** Acts of reviews and suits, and the request that they concern; null: a dispute without one. */
export interface DisputedActs {
  readonly serial: number | null;
  readonly acts: readonly Act[];
}

export interface DisputeFrame {
  readonly year: number;
  /** Before every key. */
  readonly series: string;
  readonly candidates: Candidates;
  readonly telling: Telling;
}

type Group = 'review' | 'litigationDirect' | 'litigationAfterReview';
export type DisputeFigures = (group: Group, result: WantedResult) => number;

const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const;
const TRIES = 6;
const MANY_TRIES = 2_000;
const REVIEW_FIRST_SINCE = 2024;

function attempt<T>(tries: number, tell: () => T | null): T | null {
  for (let left = tries; left > 0; left -= 1) {
    const told = tell();
    if (told !== null) return told;
  }
  return null;
}

function wantedOf(group: Group, figures: DisputeFigures, frame: DisputeFrame): readonly WantedDispute[] {
  const { year, series } = frame;
  const letter = { review: 'V', litigationDirect: 'S', litigationAfterReview: 'L' }[group];
  const results = RESULTS.flatMap((result) => Array.from({ length: figures(group, result) }, () => result));
  return results.map((result, at) => ({
    key: `${series}${letter}${year}-${String(at + 1).padStart(3, '0')}`,
    result,
    year,
  }));
}

/** A day of the report year, or shortly before it, on which something without a request became known. */
function someCause(year: number, telling: Telling): LocalDate {
  return someWorkday(addDays(firstDayOf(year), -30), lastDayOf(year), telling);
}

function impossible(what: WantedDispute): never {
  throw new StoryDoesNotFitError(`dispute ${what.key}`, what.year);
}

/** A reply is redone only where there was one. */
function standsAlone({ act }: Act): boolean {
  return act !== 'RedoOrdered' && act !== 'RedoDispatched';
}

/** Reviews of proactive publication and the like: where requests do not suffice. */
function looseReview(wanted: WantedDispute, { year, telling }: DisputeFrame): ReviewStory {
  const told = attempt(MANY_TRIES, () => reviewStory(wanted, someCause(year, telling), telling));
  if (!told) return impossible(wanted);
  return {
    ...told,
    acts: told.acts.map((act) => (act.act === 'ReviewAccepted' ? { ...act, about: 'other' } : act)),
  };
}

function looseSuit(wanted: WantedDispute, { year, telling }: DisputeFrame): readonly Act[] {
  const cause = () => ({
    knownOn: someCause(year, telling),
    afterReview: false,
    plaintiff: 'applicant' as const,
  });
  const acts = attempt(MANY_TRIES, () => suitStory(wanted, cause(), telling)) ?? impossible(wanted);
  return acts
    .filter(standsAlone)
    .map((act) => (act.act === 'LitigationAccepted' ? { ...act, about: 'proactivePublication' } : act));
}

/** A review of the year before under the suit's own key: together they are one dispute without a request. */
function looseSuitAfterReview(wanted: WantedDispute, { year, telling }: DisputeFrame): readonly Act[] {
  const earlier = { ...wanted, year: year - 1, result: 'upheld' as const };
  const acts = attempt(MANY_TRIES, () => {
    const knownOn = someWorkday(addDays(firstDayOf(year), -130), addDays(firstDayOf(year), -60), telling);
    const review = reviewStory(earlier, knownOn, telling);
    const suit = review && suitAfter(review, wanted, telling);
    return review && suit && [...review.acts, ...suit];
  });
  return (acts ?? impossible(wanted))
    .filter(standsAlone)
    .map((act) =>
      act.act === 'ReviewAccepted' || act.act === 'LitigationAccepted' ? { ...act, about: 'other' } : act,
    );
}

function suitAfter(review: ReviewStory, wanted: WantedDispute, telling: Telling): readonly Act[] | null {
  const { decidedOn } = review;
  if (!decidedOn) return null;
  const cause: Cause = { knownOn: decidedOn, afterReview: true, plaintiff: 'applicant' };
  return attempt(TRIES, () => suitStory(wanted, cause, telling));
}

/** One review of the table, then the suit against what it left standing 复议后起诉. */
function reviewThenSuit(review: WantedDispute, suit: WantedDispute, frame: DisputeFrame) {
  const { candidates, telling } = frame;
  return candidates.take(({ knownOn }) =>
    attempt(TRIES, () => {
      const reviewed = reviewStory(review, knownOn, telling);
      const acts = reviewed && suitAfter(reviewed, suit, telling);
      return reviewed && acts && { reviewed, acts };
    }),
  );
}

/** A further request in a review that is already told 合并审理, with a suit of its own. */
function joinedSuit(reviewed: ReviewStory, suit: WantedDispute, { candidates, telling }: DisputeFrame) {
  return candidates.take(({ knownOn }) =>
    addDays(knownOn, 3) <= reviewed.acceptedOn ? suitAfter(reviewed, suit, telling) : null,
  );
}

function suitsAfterReview(
  suits: readonly WantedDispute[],
  reviews: readonly WantedDispute[],
  frame: DisputeFrame,
): readonly DisputedActs[] {
  const told: DisputedActs[] = [];
  let last: ReviewStory | null = null;
  for (const [at, suit] of suits.entries()) {
    const review = reviews[at];
    const chain = review ? reviewThenSuit(review, suit, frame) : null;
    if (chain) {
      last = chain.told.reviewed;
      told.push({ serial: chain.serial, acts: [...last.acts, ...chain.told.acts] });
      continue;
    }
    const joined = last && joinedSuit(last, suit, frame);
    told.push(
      joined && last
        ? { serial: joined.serial, acts: [...last.acts, ...joined.told] }
        : { serial: null, acts: looseSuitAfterReview(suit, frame) },
    );
  }
  return told;
}

function reviewsAlone(wanted: readonly WantedDispute[], frame: DisputeFrame): readonly DisputedActs[] {
  const { candidates, telling } = frame;
  return wanted.map((review) => {
    const placed = candidates.take(({ knownOn }) =>
      attempt(TRIES, () => reviewStory(review, knownOn, telling)),
    );
    return placed
      ? { serial: placed.serial, acts: [...placed.told.acts, ...placed.told.redo] }
      : { serial: null, acts: looseReview(review, frame).acts };
  });
}

function directSuits(wanted: readonly WantedDispute[], frame: DisputeFrame): readonly DisputedActs[] {
  const { candidates, telling, year } = frame;
  return wanted.map((suit) => {
    const placed = candidates.take(({ knownOn, outcome }) => {
      const plaintiff = outcome === 'granted' ? ('thirdParty' as const) : ('applicant' as const);
      const refused = year >= REVIEW_FIRST_SINCE && needsReviewFirst(outcome) && suit.result !== 'other';
      return refused
        ? null
        : attempt(TRIES, () => suitStory(suit, { knownOn, afterReview: false, plaintiff }, telling));
    });
    return placed
      ? { serial: placed.serial, acts: placed.told }
      : { serial: null, acts: looseSuit(suit, frame) };
  });
}

/** Whether a suit may follow a review with this result: the review ended with a decision. */
function leadsToSuit({ result }: WantedDispute): boolean {
  return result === 'upheld' || result === 'corrected';
}

/** Tells table four: suits after review first, for their chain is the longest, then reviews, then direct suits. */
export function disputedActs(figures: DisputeFigures, frame: DisputeFrame): readonly DisputedActs[] {
  const reviews = wantedOf('review', figures, frame);
  const suits = wantedOf('litigationAfterReview', figures, frame);
  const chained = suitsAfterReview(suits, reviews.filter(leadsToSuit), frame);
  const told = new Set(
    chained.flatMap(({ acts }) => acts.flatMap((act) => ('review' in act ? [act.review] : []))),
  );
  return [
    ...chained,
    ...reviewsAlone(
      reviews.filter(({ key }) => !told.has(key)),
      frame,
    ),
    ...directSuits(wantedOf('litigationDirect', figures, frame), frame),
  ];
}
