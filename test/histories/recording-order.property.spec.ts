import type { ProposedAct, RecordedAct } from '@taizhang/request-case';
import { decide } from '@taizhang/request-case';
import { appended } from '@test/given-case';
import fc from 'fast-check';
import { daysIn, derived, withoutOrdinals } from './derived';
import {
  calendar,
  historySeed,
  inForce,
  randomHistory,
  recordedWith,
  runs,
  TODAY,
  told,
} from './random-history';

const isRectification = ({ act }: ProposedAct) => act.act === 'RecordRectified';
const proposals = (recorded: readonly RecordedAct[]) => recorded.map(({ agency, act }) => ({ agency, act }));
const everything = (recorded: readonly RecordedAct[]) => withoutOrdinals(derived(inForce(recorded), TODAY));

/** First all acts of the tale, then its rectifications: only what is recorded can be rectified. */
function actsThenRectifications(acts: readonly ProposedAct[]): readonly RecordedAct[] {
  const legal = acts.filter((act) => !isRectification(act));
  return [...legal, ...acts.filter(isRectification)].reduce(recordedWith, []);
}

/** Acts of one name on one day stand, and are counted, as they were recorded: there the order is part of the record. */
function hasTies(recorded: readonly RecordedAct[]): boolean {
  const inLaw = inForce(recorded).map(({ act, legalDay }) => `${legalDay} ${act.act}`);
  const written = recorded.flatMap((one) =>
    isRectification(one) ? [] : `${daysIn([one])[0]} ${one.act.act}`,
  );
  return new Set(inLaw).size < inLaw.length || new Set(written).size < written.length;
}

interface Recording {
  readonly recorded: readonly RecordedAct[];
  readonly left: readonly ProposedAct[];
}

/** Offers all acts again and again, several at a time, until nothing more is accepted. */
function recordedInBatches(acts: readonly ProposedAct[], size: number): Recording {
  let recorded: readonly RecordedAct[] = [];
  let waiting = acts;
  for (let before = acts.length + 1; waiting.length < before;) {
    before = waiting.length;
    const left: ProposedAct[] = [];
    for (let at = 0; at < waiting.length; at += size) {
      const decision = decide(recorded, waiting.slice(at, at + size), { today: TODAY, calendar });
      recorded = appended(recorded, decision);
      left.push(...decision.refused.map(({ proposed }) => proposed));
    }
    waiting = left;
  }
  return { recorded, left: waiting };
}

const shuffledHistory = fc.record({
  plan: randomHistory,
  order: fc.array(fc.nat(), { minLength: 20, maxLength: 20, size: 'max' }),
  size: fc.constantFrom(1, 2, 3, 30),
});

beforeAll(() => {
  process.stdout.write(`histories: TAIZHANG_SEED=${historySeed}\n`);
});

describe('the order of recording', () => {
  let complete = 0;
  let tried = 0;

  it('does not matter: the same acts end in the same state, clocks, register and cells', () => {
    const sameEverywhere = fc.property(shuffledHistory, ({ plan, order, size }) => {
      const first = actsThenRectifications(proposals(told(plan)));
      if (hasTies(first)) return;
      const acts = proposals(first);
      const legal = acts.filter((act) => !isRectification(act));
      const places = new Map(legal.map((act, at) => [act, order[at] ?? 0]));
      const shuffled = legal.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      const second = recordedInBatches(shuffled, size);
      const recorded = acts.filter(isRectification).reduce(recordedWith, second.recorded);
      tried += 1;
      if (second.left.length > 0 || recorded.length < first.length) return;
      complete += 1;
      const [one, other] = [everything(first), everything(recorded)];
      if (one !== other) expect(JSON.parse(other)).toEqual(JSON.parse(one));
    });
    fc.assert(sameEverywhere, runs(0.2));
  });

  it('is nearly always accepted in the end', () => {
    expect(complete / tried).toBeGreaterThan(0.95);
  });
});
