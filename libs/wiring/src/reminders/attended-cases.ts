import { partOfCase } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import type { AttendedPage, ListedCase, Reading } from '@taizhang/views';
import type { Parts } from '../parts';

const CASES_AT_ONCE = 500;

export interface Attended {
  readonly listed: ListedCase;
  /** What its agency sees of it. */
  readonly events: readonly StoredEvent[];
}

type PageOf = (reading: Reading, page: AttendedPage) => Promise<readonly ListedCase[]>;

/** An agency's cases that clocks may still run in: those without an end, and those with a review or a suit. */
export async function* attendedCases(
  agency: string,
  { knownAt }: { readonly knownAt?: number },
  parts: Parts,
): AsyncIterable<Attended> {
  const open: PageOf = (reading, page) => reading.openCases(agency, { ...page, knownAt });
  for await (const page of pages(open, parts)) yield* withEvents(page, parts);
  const disputed = await parts.views.read(async (reading) => {
    const mentions = await reading.disputeMentions(agency, { knownAt });
    const streams = [...new Set(mentions.map(({ stream }) => stream))];
    return streams.length === 0 ? [] : reading.casesOf(agency, streams, { knownAt });
  });
  const ended = disputed.filter(({ concludedOn, voided }) => concludedOn !== null && !voided);
  for (let at = 0; at < ended.length; at += CASES_AT_ONCE) {
    yield* withEvents(ended.slice(at, at + CASES_AT_ONCE), parts);
  }
}

/** Cases whose reply was sent and is not known to have arrived. */
export async function* sentCases(agency: string, parts: Parts): AsyncIterable<ListedCase> {
  for await (const page of pages((reading, asked) => reading.sentCases(agency, asked), parts)) yield* page;
}

async function* pages(pageOf: PageOf, parts: Parts): AsyncIterable<readonly ListedCase[]> {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const asked: AttendedPage = { after, limit: CASES_AT_ONCE };
    const page: readonly ListedCase[] = await parts.views.read((reading) => pageOf(reading, asked));
    yield page;
    after = page.length < CASES_AT_ONCE ? undefined : page.at(-1)?.opened;
  }
}

async function* withEvents(page: readonly ListedCase[], { store, rules }: Parts): AsyncIterable<Attended> {
  const streams = await store.readStreams(page.map(({ stream }) => stream));
  for (const listed of page) {
    const { stream, agency } = listed;
    const events = partOfCase(streams.get(stream) ?? [], agency, rules.rulesOf(agency).calendar);
    yield { listed, events };
  }
}
