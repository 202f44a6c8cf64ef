import { lastDayOf } from '@taizhang/deadlines';
import type { ItemOutcome, Outcome } from '@taizhang/request-case';
import { inYear } from './days';
import type { Telling } from './days';
import { correctionLapsed, feeLapsed, replied, transferred, withdrawn } from './ending-story';
import { correctionAsked, handled } from './handling-story';
import type { Random } from './random';
import { itemsOf, received } from './receipt-story';
import type { PlannedRequest } from './receipt-story';
import type { Step, Story } from './story';
import { StoryDoesNotFitError } from './story-does-not-fit';

/** A planned request and how the year leaves it; null: carried over 结转下年度. */
export interface WantedRequest extends PlannedRequest {
  readonly outcome: Outcome | null;
}

export interface StoryFrame {
  readonly year: number;
  /** The agency to which a transferred case goes. */
  readonly successor: string;
}

const ATTEMPTS = 500;
const LAPSES: readonly Outcome[] = ['other.correctionOverdue', 'other.feeOverdue'];

const REFUSALS = [
  'denied.process',
  'denied.internalAffairs',
  'unavailable.notHeld',
  'unavailable.needsCreation',
] as const;

/** What several items may come to, so that the whole comes to `outcome` 区分处理. */
function divided(outcome: Outcome, random: Random): readonly Outcome[] {
  if (outcome === 'granted') return ['granted', 'granted'];
  const refusal = random.pick(REFUSALS);
  if (outcome !== 'partial') return [outcome, refusal];
  return random.chance(0.5) ? ['granted', refusal] : ['granted', 'granted', refusal];
}

function shareDivided(outcome: Outcome): number {
  if (outcome === 'partial') return 0.7;
  if (outcome === 'granted') return 0.12;
  return outcome.startsWith('denied.') || outcome.startsWith('unavailable.') ? 0.06 : 0;
}

function itemOutcomes(outcome: Outcome, random: Random): readonly ItemOutcome[] {
  const outcomes = random.chance(shareDivided(outcome)) ? divided(outcome, random) : [outcome];
  return outcomes.map((one, at) => ({ item: at + 1, outcome: one }));
}

interface Reply {
  readonly outcome: Outcome;
  readonly items: readonly ItemOutcome[];
}

function endingOf({ outcome, items }: Reply, serial: number, random: Random, successor: string): Step {
  if (outcome === 'other.correctionOverdue') return correctionLapsed;
  if (outcome === 'other.feeOverdue') return feeLapsed;
  if (outcome !== 'other.other') return replied(outcome, items, serial);
  if (random.chance(0.02)) return transferred(successor, serial);
  return random.chance(0.85) ? withdrawn : replied(outcome, items, serial);
}

function endedStory(wanted: WantedRequest, outcome: Outcome, frame: StoryFrame, telling: Telling): Story {
  const { random } = telling;
  const items = itemOutcomes(outcome, random);
  const texts = itemsOf(items.length, wanted.serial, random);
  const story = received(wanted, { year: frame.year, items: texts, late: false }, telling);
  const inHand = LAPSES.includes(outcome) ? story : handled(story, outcome, telling);
  return endingOf({ outcome, items }, wanted.serial, random, frame.successor)(inHand, telling);
}

function openStory(wanted: WantedRequest, { year }: StoryFrame, telling: Telling): Story {
  const items = itemsOf(1, wanted.serial, telling.random);
  const story = received(wanted, { year, items, late: true }, telling);
  return telling.random.chance(0.15) ? correctionAsked(story, telling) : story;
}

/** Whether the days fall into the years that the figures want, and none after today. */
function fits({ receivedOn, at, ending }: Story, wanted: WantedRequest, frame: StoryFrame, telling: Telling) {
  if (at > telling.today || !inYear(wanted.carriedIn ? frame.year - 1 : frame.year, receivedOn)) return false;
  return wanted.outcome === null
    ? at <= lastDayOf(frame.year)
    : ending !== null && inYear(frame.year, ending.on);
}

/** Tells the request again and again until its days fall into the right years. */
export function requestStory(wanted: WantedRequest, frame: StoryFrame, telling: Telling): Story {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const story =
      wanted.outcome === null
        ? openStory(wanted, frame, telling)
        : endedStory(wanted, wanted.outcome, frame, telling);
    if (fits(story, wanted, frame, telling)) return story;
  }
  throw new StoryDoesNotFitError(`request ${wanted.serial}`, frame.year);
}
