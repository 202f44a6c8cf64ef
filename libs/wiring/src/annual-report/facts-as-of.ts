import { classify } from '@taizhang/annual-report';
import type { CaseFact, DisputeMention } from '@taizhang/annual-report';
import { readClosed, recordedActs } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { historyInForce } from '@taizhang/request-case';
import type { Reading } from '@taizhang/views';
import type { Parts } from '../parts';

export interface FactsAsOf {
  readonly agency: string;
  /** Only acts whose legal day is on or before this day. */
  readonly asOf: LocalDate;
  /** An ordinal; left out: all that the views know. */
  readonly knownAt: number | undefined;
}

/** What an agency's years are booked from. */
export interface ReportFacts {
  readonly cases: readonly CaseFact[];
  readonly mentions: readonly DisputeMention[];
}

const CASES_AT_ONCE = 500;

/**
 * What an agency's streams say to its reports as the acts up to a day make it. The views keep versions by recording,
 * not by legal day, so every stream is read and classified: seconds for an agency of ten thousand cases.
 */
export async function factsAsOf(
  reading: Reading,
  asked: FactsAsOf,
  store: Parts['store'],
): Promise<ReportFacts> {
  const { agency, knownAt } = asked;
  const cases: CaseFact[] = [];
  const mentions: DisputeMention[] = [];
  for await (const streams of streamsOf(reading, agency, knownAt)) {
    for (const [stream, events] of await store.readStreams(streams)) {
      const said = saidAsOf(stream, events, { ...asked, knownAt: knownAt ?? reading.position }, reading);
      cases.push(...said.cases);
      mentions.push(...said.mentions);
    }
  }
  return { cases, mentions: mentions.toSorted(byKey) };
}

/** As the views list them: one order, whatever was recorded first. */
function byKey(a: DisputeMention, b: DisputeMention): number {
  const [one, other] = [a, b].map(({ kind, key, stream }) => `${kind}\n${key}\n${stream}`);
  return String(one) < String(other) ? -1 : 1;
}

/** The streams of the agency's cases in portions, also of those that were voided; then its disputes' own. */
async function* streamsOf(
  reading: Reading,
  agency: string,
  knownAt: number | undefined,
): AsyncIterable<readonly string[]> {
  const ofCases = new Set<string>();
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await reading.casePage(agency, { after, limit: CASES_AT_ONCE, knownAt });
    for (const { stream } of page) ofCases.add(stream);
    yield page.map(({ stream }) => stream);
    after = page.length < CASES_AT_ONCE ? undefined : page.at(-1)?.request;
  }
  const mentioned = await reading.disputeMentions(agency, { knownAt });
  yield [...new Set(mentioned.map(({ stream }) => stream))].filter((stream) => !ofCases.has(stream));
}

function saidAsOf(
  stream: string,
  events: readonly StoredEvent[],
  { agency, asOf, knownAt }: FactsAsOf & { readonly knownAt: number },
  reading: Reading,
): ReportFacts {
  const rules = reading.rulesOf(agency);
  const known = events.filter(({ ordinal }) => ordinal <= knownAt);
  const history = historyInForce(recordedActs(known.map(readClosed)), rules.calendar, { asOf });
  const { cases, disputes } = classify(history, stream, rules);
  return {
    cases: cases.filter((one) => one.agency === agency),
    mentions: disputes.filter((one) => one.agency === agency),
  };
}
