import { localDate } from '@taizhang/deadlines';
import { APPLICANT_CATEGORIES, OUTCOMES } from '@taizhang/request-case';
import fc from 'fast-check';
import { book, DISPUTE_GROUPS, POLICY_OPTIONS, rulesWith } from '@taizhang/annual-report';
import type { AgencyFacts, CaseFact, DecidingAct, DisputeFact, Rules, Seal } from '@taizhang/annual-report';

/** TAIZHANG_HISTORIES and TAIZHANG_SEED set how many random histories are told, and which. */
export const historyCount = Number(process.env['TAIZHANG_HISTORIES'] ?? 10_000);
export const historySeed = Number(process.env['TAIZHANG_SEED'] ?? 20_210_926);

const FIRST_YEAR = 2018;
const LAST_YEAR = 2023;
/** Later than any fact can be. */
export const UP_TO = LAST_YEAR + 3;

const anyYear = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
const act = (year: number, rule: string): DecidingAct => ({
  act: 'ReceiptFixed',
  ordinal: 1,
  on: localDate(`${year}-06-01`),
  rule,
});

/** What is known of a case from some moment on; null when its fact has vanished. */
const caseKnowledge = fc.option(
  fc.record({
    column: fc.constantFrom(...APPLICANT_CATEGORIES),
    receivedYear: anyYear,
    lasting: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }),
    as: fc.constantFrom(...OUTCOMES),
  }),
  { freq: 5 },
);
const disputeKnowledge = fc.option(
  fc.record({
    group: fc.constantFrom(...DISPUTE_GROUPS),
    acceptedYear: anyYear,
    lasting: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }),
    as: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
  }),
  { freq: 5 },
);

/** Facts are learnt, change, vanish and come back; now and then a year is sealed, not always in order. */
const stage = fc.record({
  cases: fc.array(fc.tuple(fc.nat(9), caseKnowledge), { maxLength: 5 }),
  disputes: fc.array(fc.tuple(fc.nat(3), disputeKnowledge), { maxLength: 3 }),
  seal: fc.option(anyYear, { freq: 2 }),
});
/** One reading for all years, or another one each year. */
const readings = fc.constantFrom(...POLICY_OPTIONS.disputeYear);
const disputeYears = fc.oneof(
  readings.map((reading) => Array.from({ length: 6 }, () => reading)),
  fc.array(readings, { minLength: 6, maxLength: 6 }),
);
export const randomHistory = fc.record({
  stages: fc.array(stage, { minLength: 1, maxLength: 6 }),
  disputeYears,
});
export type History = typeof randomHistory extends fc.Arbitrary<infer Value> ? Value : never;
type Known<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? NonNullable<Value> : never;

function caseFact(id: number, { column, receivedYear, lasting, as }: Known<typeof caseKnowledge>): CaseFact {
  const year = receivedYear + (lasting ?? 0);
  const concluded = lasting === null ? null : { year, as, by: act(year, 'C4.reply') };
  const received = act(receivedYear, 'C2.receipt');
  return { agency: 'A1', stream: `request-${id}`, unit: 1, column, receivedYear, received, concluded };
}

function disputeFact(id: number, known: Known<typeof disputeKnowledge>): DisputeFact {
  const { group, acceptedYear, lasting, as } = known;
  const year = acceptedYear + (lasting ?? 0);
  return {
    agency: 'A1',
    kind: group === 'review' ? 'review' : 'suit',
    key: `D${id}`,
    unit: 1,
    group,
    acceptedYear,
    accepted: act(acceptedYear, 'D4.accepted'),
    concluded: lasting === null ? null : { year, as, by: act(year, 'result') },
    streams: [`request-${id}`],
  };
}

export interface Moment {
  readonly facts: AgencyFacts;
  readonly seals: readonly Seal[];
  readonly rules: Rules;
}

/** The facts and seals after each stage. */
export function momentsOf({ stages, disputeYears: adopted }: History): readonly Moment[] {
  const policies = Object.fromEntries(adopted.map((disputeYear, at) => [FIRST_YEAR + at, { disputeYear }]));
  const rules = rulesWith({ policies });
  const cases = new Map<number, CaseFact | null>();
  const disputes = new Map<number, DisputeFact | null>();
  let seals: readonly Seal[] = [];
  return stages.map((learnt, at) => {
    for (const [id, known] of learnt.cases) cases.set(id, known && caseFact(id, known));
    for (const [id, known] of learnt.disputes) disputes.set(id, known && disputeFact(id, known));
    const facts = {
      cases: [...cases.values()].flatMap(given),
      disputes: [...disputes.values()].flatMap(given),
    };
    if (learnt.seal !== null) {
      const books = book(facts, seals, learnt.seal, rules);
      seals = [...seals, { year: learnt.seal, ordinal: at + 1, books }];
    }
    return { facts, seals, rules };
  });
}

function given<Fact>(fact: Fact | null): readonly Fact[] {
  return fact ? [fact] : [];
}
