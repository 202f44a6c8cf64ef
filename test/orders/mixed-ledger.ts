import { lastDayOf, stateCouncilCalendar } from '@taizhang/deadlines';
import { decide, historyInForce, keyOf } from '@taizhang/request-case';
import type { ActName, RecordedAct } from '@taizhang/request-case';
import fc from 'fast-check';
import { rightReports } from '../acceptance/published-reports';
import { historySeed, randomHistory, told } from '../histories/random-history';
import { sampleLedger } from '@taizhang/sample-ledger';
import type { LedgerLine } from '@taizhang/sample-ledger';
import { TODAY, toldLine } from './told-line';
import type { ToldLine } from './told-line';

const HISTORIES = 200;
const REPORTS = /^(guojia-tjj|pingtan-2022|pingtan-2019)/;

/** Every request has one key in the whole ledger, and a number of the source, so that none depends on the order. */
function named(line: LedgerLine, prefix: string): LedgerLine {
  if (line.request === undefined) return line;
  const request = `${prefix}-${line.request}`;
  return line.act === 'ApplicationSubmitted'
    ? { ...line, request, number: `〔${line.submittedOn.slice(0, 4)}〕${request}` }
    : { ...line, request };
}

/** Published reports as ledgers: corrections, consultations, fees, disputes, transfers, table two. */
function publishedLedgers(seed: string): readonly ToldLine[] {
  return rightReports()
    .filter(({ id }) => REPORTS.test(id))
    .flatMap((report) => {
      const made = sampleLedger(report, { agency: report.id, seed, today: lastDayOf(report.year + 1) });
      if (!made.ok) throw new RangeError(`${report.id} was refused.`);
      return linesOf(made.lines, report.id);
    });
}

/** Two acts of one name on one day count as they were recorded: there the order is part of the record. */
function hasTies(recorded: readonly RecordedAct[]): boolean {
  const history = historyInForce(recorded, stateCouncilCalendar);
  const days = history.map(({ act, legalDay }) => `${legalDay} ${act.act}`);
  const written = recorded.filter(({ act }) => act.act !== 'RecordRectified');
  const writtenDays = historyInForce(written, stateCouncilCalendar).map(
    ({ act, legalDay }) => `${legalDay} ${act.act}`,
  );
  return new Set(days).size < days.length || new Set(writtenDays).size < writtenDays.length;
}

/** What a case has once at most, or once for a key: a file that said it twice, if otherwise, would contradict itself. */
const ONCE: ReadonlySet<string> = new Set([
  'ApplicationSubmitted',
  'ReceiptFixed',
  'ThirdPartyConsulted',
  'ThirdPartyReplied',
  'AgencyConsulted',
  'AgencyReplied',
  'RequestWithdrawn',
  'ReviewAccepted',
  'ReviewConcluded',
  'LitigationAccepted',
  'CaseTransferred',
  'CaseArchived',
  'RequestVoided',
] satisfies readonly ActName[]);

/** A file cannot tell that an act was taken back and then recorded anew. */
function isRecordedAnew(recorded: readonly RecordedAct[]): boolean {
  const names = recorded.flatMap(({ act }) =>
    act.act !== 'RecordRectified' && ONCE.has(act.act) ? [`${act.act} ${keyOf(act)}`] : [],
  );
  return new Set(names).size < names.length;
}

/** Lives of requests as nobody planned them: late, mistaken, put right, handed over. */
function randomHistories(): readonly ToldLine[] {
  return fc.sample(randomHistory, { numRuns: HISTORIES, seed: historySeed }).flatMap((plan, at) => {
    const recorded = told(plan);
    const proposed = recorded.map(({ agency, act }) => ({ agency, act }));
    const { refused } = decide([], proposed, { today: TODAY, calendar: stateCouncilCalendar });
    if (refused.length > 0 || hasTies(recorded) || isRecordedAnew(recorded)) return [];
    const lines = linesOf(
      proposed.map(({ agency, act }) => ({ agency, request: String(at), ...act })),
      'history',
    );
    return lines.length < recorded.length ? [] : lines;
  });
}

function linesOf(lines: readonly LedgerLine[], prefix: string): readonly ToldLine[] {
  return lines.flatMap((line) => toldLine(named(line, prefix)) ?? []);
}

export function mixedLedger(seed: string): readonly ToldLine[] {
  return [...publishedLedgers(seed), ...randomHistories()];
}
