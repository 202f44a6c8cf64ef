import { book, classify, disputeFacts, POLICY_OPTIONS, rulesWith } from '@taizhang/annual-report';
import type { AgencyFacts, Policies, Rules, Seal } from '@taizhang/annual-report';
import type { RecordedAct } from '@taizhang/request-case';
import fc from 'fast-check';
import { AGENCIES } from './plausible-act';
import { calendar, inForce, randomHistory, told } from './random-history';

export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2026;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;

const reading: fc.Arbitrary<Policies> = fc.record({
  conclusionDay: fc.constantFrom(...POLICY_OPTIONS.conclusionDay),
  mixedOutcome: fc.constantFrom(...POLICY_OPTIONS.mixedOutcome),
  disputeYear: fc.constantFrom(...POLICY_OPTIONS.disputeYear),
  suitUnit: fc.constantFrom(...POLICY_OPTIONS.suitUnit),
  redo: fc.constantFrom(...POLICY_OPTIONS.redo),
  transfer: fc.constantFrom(...POLICY_OPTIONS.transfer),
  effectiveJudgment: fc.constantFrom(...POLICY_OPTIONS.effectiveJudgment),
});

/** The default readings, one other reading for all years, or another one each year. */
const readings = fc.oneof(
  fc.constant<readonly Policies[]>([]),
  reading.map((one) => Array.from({ length: YEARS }, () => one)),
  fc.array(reading, { minLength: YEARS, maxLength: YEARS }),
);

/** Several requests; now and then a year is sealed while only the first part of what happened is recorded. */
export const randomAgencies = fc.record({
  plans: fc.array(randomHistory, { minLength: 1, maxLength: 7, size: 'max' }),
  moments: fc.array(
    fc.record({
      known: fc.integer({ min: 0, max: 100 }),
      year: fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }),
    }),
    { maxLength: 4 },
  ),
  readings,
});
export type AgenciesPlan = typeof randomAgencies extends fc.Arbitrary<infer Value> ? Value : never;

export interface AgencyYears {
  readonly agency: string;
  readonly facts: AgencyFacts;
  readonly seals: readonly Seal[];
  readonly rules: Rules;
}

function rulesOf(adopted: readonly Policies[]): Rules {
  return rulesWith({
    calendar,
    policies: Object.fromEntries(adopted.map((policies, at) => [FIRST_YEAR + at, policies])),
  });
}

/** What one agency's part of all streams says. */
function factsOf(agency: string, streams: readonly (readonly RecordedAct[])[], rules: Rules): AgencyFacts {
  const classified = streams.map((recorded, at) => classify(inForce(recorded), `request-${at}`, rules));
  return {
    cases: classified.flatMap(({ cases }) => cases).filter((one) => one.agency === agency),
    disputes: disputeFacts(
      classified.flatMap(({ disputes }) => disputes),
      rules,
    ).filter((one) => one.agency === agency),
  };
}

const upToShare = (recorded: readonly RecordedAct[], known: number) =>
  recorded.slice(0, Math.ceil((recorded.length * known) / 100));

/** The agencies at the end, with the seals they set while less was known. */
export function agencyYears({ plans, moments, readings: adopted }: AgenciesPlan): readonly AgencyYears[] {
  const rules = rulesOf(adopted);
  const streams = plans.map(told);
  const sealing = moments.toSorted((one, other) => one.known - other.known);
  return AGENCIES.map((agency) => {
    let seals: readonly Seal[] = [];
    for (const [at, { known, year }] of sealing.entries()) {
      const facts = factsOf(
        agency,
        streams.map((recorded) => upToShare(recorded, known)),
        rules,
      );
      seals = [...seals, { year, ordinal: at + 1, books: book(facts, seals, year, rules) }];
    }
    return { agency, facts: factsOf(agency, streams, rules), seals, rules };
  });
}
