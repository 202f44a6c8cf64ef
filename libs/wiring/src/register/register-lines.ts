import { partOfCase } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import { holderFor, registerLineOf } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import { closedCase, unknownAgency } from '../case-stream';
import type { Parts } from '../parts';
import type { RegisterAnswerLine } from './register-answer';

const CASES_AT_ONCE = 500;

/** The register of an agency as the acts up to a day make it, by the source's key; cases not yet begun are left out. */
export async function* registerLines(
  agency: string,
  asOf: LocalDate,
  parts: Parts,
): AsyncIterable<RegisterAnswerLine> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const page: readonly ListedCase[] = await casePage(agency, after, parts);
    const streams = await parts.store.readStreams(page.map(({ stream }) => stream));
    const { calendar } = parts.rules.rulesOf(agency);
    for (const { request, number, stream } of page) {
      const part = partOfCase(streams.get(stream) ?? [], agency, calendar);
      const state = closedCase(part, parts, asOf);
      if (!state.submission || !holderFor(state, agency)) continue;
      yield { request, number, ...registerLineOf(state, agency, calendar, asOf) };
    }
    after = page.length < CASES_AT_ONCE ? undefined : page.at(-1)?.request;
  }
}

function casePage(agency: string, after: string, { views }: Parts): Promise<readonly ListedCase[]> {
  return views.read(async (reading) => {
    if (!(await reading.agency(agency))) throw unknownAgency(agency);
    return reading.casePage(agency, { after, limit: CASES_AT_ONCE });
  });
}
