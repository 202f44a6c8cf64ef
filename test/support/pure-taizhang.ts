import { stateCouncilCalendar } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { clocksOf, foldCase, historyInForce, partOf, registerLineOf } from '@taizhang/request-case';
import { readLedgerLine } from '@taizhang/case-handling';
import { pureReport } from './pure-report';
import { PureStreams } from './pure-streams';
import type { NumberedLine } from './pure-streams';
import type { ImportAnswer, TaizhangUnderTest } from './taizhang-under-test';

function readLines(lines: readonly string[]) {
  const read: NumberedLine[] = [];
  const refused: ImportAnswer['refused'][number][] = [];
  for (const [at, text] of lines.entries()) {
    const reading = readLedgerLine(text);
    if (reading.ok) read.push({ number: at + 1, line: reading.line });
    else refused.push(...reading.errors.map(({ field, code }) => ({ line: at + 1, field, code })));
  }
  return { read, refused };
}

/** The rules alone, over streams in memory: no store, no views, no clock. What is good is kept. */
export async function startPureTaizhang(today: LocalDate): Promise<TaizhangUnderTest> {
  const calendar = stateCouncilCalendar;
  const streams = new PureStreams(today);
  const caseOf = (agency: string, request: string, asOf: LocalDate) => {
    const { acts } = partOf(streams.requestOf(agency, request)?.recorded ?? [], agency, calendar);
    return foldCase(historyInForce(acts, calendar, { asOf }));
  };
  return {
    importLedger: async (lines) => {
      const { read, refused } = readLines(lines);
      const all = [...refused, ...streams.append(read)];
      return { stored: lines.length - all.length, refused: all };
    },
    report: async (agency, year) => pureReport(streams, agency, year),
    register: async (agency, asOf) =>
      streams.requestsOf(agency).map((request) => ({
        request,
        ...registerLineOf(caseOf(agency, request, asOf), agency, calendar, asOf),
      })),
    deadline: async (agency, request, asOf) => ({
      request,
      asOf,
      clocks: clocksOf(caseOf(agency, request, asOf), agency, calendar, asOf).map((clock) => ({
        ...clock,
        days: clock.days(),
      })),
    }),
    close: async () => undefined,
  };
}
