import type { OfficeAct } from '@taizhang/request-case';
import {
  approved,
  assigned,
  attached,
  contacted,
  drafted,
  issued,
  reviewed,
  searched,
  sentBack,
  setAside,
  thirdPartyTold,
} from '@test/office-acts';
import fc from 'fast-check';
import { TODAY } from './random-history';

type Done = readonly [by: string, act: OfficeAct];

const HAN = 'account:han';
const LI = 'account:li';
const ZHOU = 'account:zhou';
const reply = { kind: 'reply', draft: 'R2' } as const;

/** What an office does with a request, in the order in which it does it. */
const WORK: readonly Done[] = [
  [ZHOU, assigned(TODAY, 'han')],
  [HAN, contacted(TODAY, false)],
  [HAN, contacted(TODAY)],
  [HAN, searched(TODAY)],
  [HAN, attached(TODAY, 'D1')],
  [HAN, attached(TODAY, 'D2')],
  [HAN, setAside(TODAY, 'D2')],
  [HAN, drafted(TODAY, 'R1')],
  [HAN, reviewed(TODAY, 'R1')],
  [LI, sentBack(TODAY, 'R1')],
  [HAN, drafted(TODAY, 'R2')],
  [LI, reviewed(TODAY, 'R2')],
  [ZHOU, approved(TODAY, 'R2')],
  [HAN, issued(TODAY, 'L1', reply)],
  [HAN, issued(TODAY, 'L2')],
  ...['T1', 'T2', 'T3'].map((key): Done => [HAN, thirdPartyTold(TODAY, key)]),
];

export interface StrewnAct {
  /** How far the tale has been told by then: 0 its first act, 1 its last. */
  readonly at: number;
  readonly by: string;
  readonly act: OfficeAct;
}

/** Parts of the work, strewn in their order among a tale's acts. Most of them the rules let through, some not. */
export const strewnOfficeActs: fc.Arbitrary<readonly StrewnAct[]> = fc
  .tuple(
    fc.subarray([...WORK], { minLength: 8 }),
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: WORK.length, maxLength: WORK.length }),
  )
  .map(([work, percents]) => {
    const told = percents.toSorted((a, b) => a - b);
    return work.map(([by, act], index) => ({ at: (told[index] ?? 0) / 100, by, act }));
  });
