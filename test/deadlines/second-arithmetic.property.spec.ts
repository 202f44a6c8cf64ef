import fc from 'fast-check';
import type { DeadlineStory } from './deadline-story';
import { answerOfFirstArithmetic } from './first-arithmetic';
import { PLANTED_ERRORS } from './planted-errors';
import { randomStory, storyCount, storySeed } from './random-stories';
import { answerOfSecondArithmetic } from './second-arithmetic';

const told = JSON.stringify;
const samples: readonly DeadlineStory[] = fc.sample(randomStory, { numRuns: 1_000, seed: storySeed });
const answers = samples.map(answerOfSecondArithmetic);
const replies = samples.filter((story) => story.kind === 'reply');

beforeAll(() => {
  process.stdout.write(`deadlines: ${storyCount} random stories, TAIZHANG_SEED=${storySeed}\n`);
});

describe('the two arithmetics', () => {
  it(`give the same due day and the same proof, ${storyCount} stories, seed ${storySeed}`, () => {
    const agree = fc.property(randomStory, (story) => {
      const [first, second] = [told(answerOfFirstArithmetic(story)), told(answerOfSecondArithmetic(story))];
      if (first !== second) expect(first).toBe(second);
    });
    fc.assert(agree, { numRuns: storyCount, seed: storySeed });
  });

  it.each(Object.entries(PLANTED_ERRORS))('differ when %s', (_, wrong) => {
    const caught = samples.filter((story, at) => wrong(story) !== answers[at]?.dueOn);
    expect(caught.length).toBeGreaterThan(0);
  });
});

describe('the random stories hold what they must test', () => {
  const counts = (is: (story: (typeof replies)[number]) => boolean) => replies.filter(is).length;
  const inDiaries = (reason: string) =>
    answers.filter(({ diary }) => diary.some((line) => line.includes(reason))).length;

  it.each([
    ['several consultations', counts(({ consultations }) => consultations.length > 1)],
    ['a new start', counts(({ restartedOn }) => restartedOn.length > 0)],
    ['two new starts', counts(({ restartedOn }) => new Set(restartedOn).size > 1)],
    ['an extension', counts(({ extension }) => extension !== undefined)],
    ['a suspended day', inDiaries('suspended')],
    ['a worked weekend', inDiaries('makeUpWorkday')],
    ['a last day at rest', inDiaries('lastDayIsRestDay')],
    ['a year without notice', answers.filter(({ provisional }) => provisional).length],
  ])('%s, in at least 1 of 50', (_, count) => {
    expect(count).toBeGreaterThan(samples.length / 50);
  });
});
