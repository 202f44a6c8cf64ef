import { partOf } from '@taizhang/request-case';
import type { ActInForce, RecordedAct } from '@taizhang/request-case';
import fc from 'fast-check';
import { AGENCIES } from './plausible-act';
import { calendar, inForce, randomHistory, runs, told } from './random-history';

/** What stands in force: which act, by which rectifications, saying what. */
const standing = ({ recorded: { version }, act, rectifiedBy }: ActInForce) => ({
  version,
  act,
  rectifiedBy: rectifiedBy.map((one) => one.version),
});

const byVersion = (a: { readonly version: number }, b: { readonly version: number }) => a.version - b.version;

function partsOf(recorded: readonly RecordedAct[]) {
  return AGENCIES.map((agency) => ({ agency, ...partOf(recorded, agency, calendar) }));
}

describe('the part of a case that an agency sees', () => {
  it('holds each of its acts just as the whole case has it in force, and none of a later holder', () => {
    let handedOver = 0;
    fc.assert(
      fc.property(randomHistory, (plan) => {
        const recorded = told(plan);
        const whole = inForce(recorded).map(standing);
        for (const { acts, laterHolders } of partsOf(recorded)) {
          if (laterHolders.length > 0 && acts.length > 0) handedOver += 1;
          const versions = new Set(acts.map(({ version }) => version));
          const expected = whole.filter(({ version }) => versions.has(version)).toSorted(byVersion);
          expect(inForce(acts).map(standing).toSorted(byVersion)).toEqual(expected);
          const foreign = acts.filter(({ agency }) => laterHolders.includes(agency));
          const why = new Set(foreign.map(({ act }) => act.act));
          expect([...why].filter((name) => name !== 'RecordRectified' && name !== 'RequestVoided')).toEqual(
            [],
          );
        }
      }),
      runs(0.1),
    );
    expect(handedOver).toBeGreaterThan(5);
  });

  it('does not change by what a later holder records, unless it puts that part right', () => {
    fc.assert(
      fc.property(randomHistory, (plan) => {
        const recorded = told(plan);
        for (const [at, { agency, version, act }] of recorded.entries()) {
          if (act.act === 'RecordRectified' || act.act === 'RequestVoided') continue;
          for (const before of partsOf(recorded.slice(0, at))) {
            if (before.acts.length === 0 || !before.laterHolders.includes(agency)) continue;
            const after = partOf(recorded.slice(0, at + 1), before.agency, calendar);
            expect({ version, acts: after.acts }).toEqual({ version, acts: before.acts });
          }
        }
      }),
      runs(0.03),
    );
  });
});
