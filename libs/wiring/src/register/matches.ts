import type { LocalDate } from '@taizhang/deadlines';
import type { Days, RegisterFilter } from '@taizhang/views';
import type { RegisterPageLine } from './register-page-line';

/** A line, and what only the case behind it tells. */
export interface MatchedLine extends RegisterPageLine {
  readonly voided: boolean;
  /** Whether the reply is still to be given and its clock is on. */
  readonly owed: boolean;
}

type Test<Wanted> = (line: MatchedLine, wanted: Wanted) => boolean;
type Tests = { readonly [F in keyof RegisterFilter]-?: Test<Exclude<RegisterFilter[F], undefined>> };

const during = (day: LocalDate | null, { from, until }: Days): boolean =>
  day !== null && (from === undefined || day >= from) && (until === undefined || day <= until);

/** What the register's filter means, said of one line. */
const TESTS: Tests = {
  state: ({ voided, concludedOn }, wanted) => {
    if (voided) return wanted === 'voided';
    return wanted === (concludedOn === null ? 'open' : 'concluded');
  },
  stage: ({ stage }, wanted) => stage === wanted,
  handler: ({ handler }, wanted) => handler === wanted,
  overdue: ({ overdue }) => overdue,
  due: ({ owed, replyDueOn }, days) => owed && during(replyDueOn, days),
  channel: ({ channel }, wanted) => channel === wanted,
  category: ({ category }, wanted) => category === wanted,
  outcome: ({ outcome }, wanted) => outcome === wanted,
  submitted: ({ submittedOn }, days) => during(submittedOn, days),
  received: ({ receivedOn }, days) => during(receivedOn, days),
  concluded: ({ concludedOn }, days) => during(concludedOn, days),
  serviceUnproven: ({ flags }) => flags.includes('serviceProofMissing'),
};

export function matches(line: MatchedLine, filter: RegisterFilter): boolean {
  const of = <Wanted>(wanted: Wanted | undefined, test: Test<Wanted>): boolean =>
    wanted === undefined || test(line, wanted);
  return [
    of(filter.state, TESTS.state),
    of(filter.stage, TESTS.stage),
    of(filter.handler, TESTS.handler),
    of(filter.overdue, TESTS.overdue),
    of(filter.due, TESTS.due),
    of(filter.channel, TESTS.channel),
    of(filter.category, TESTS.category),
    of(filter.outcome, TESTS.outcome),
    of(filter.submitted, TESTS.submitted),
    of(filter.received, TESTS.received),
    of(filter.concluded, TESTS.concluded),
    of(filter.serviceUnproven, TESTS.serviceUnproven),
  ].every(Boolean);
}
