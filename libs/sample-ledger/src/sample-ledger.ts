import { lastDayOf, stateCouncilCalendar } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { withoutBlanks } from './blank-cells';
import type { PrintedReport } from './figures';
import { disputeIdentities, requestIdentities } from './identities';
import type { LedgerLine } from './ledger-line';
import { cellsOf, tableOf, wrongFigures } from './printed-tables';
import type { WrongFigure } from './printed-tables';
import { randomFrom } from './random';
import { agencyLines, caseLines } from './told-ledger';
import type { Figures } from './told-ledger';

export interface SampleOptions {
  /** The agency's code in the ledger. */
  readonly agency: string;
  /** The same seed gives the same ledger. */
  readonly seed: string;
  /** No act bears a later day. */
  readonly today: LocalDate;
  readonly calendar?: Calendar;
  /**
   * Whether some pay a 信息处理费 and are then answered; true if left out. No table shows it, but section six of the
   * yearly document does: false for an agency that has not said so.
   */
  readonly feesPaid?: boolean;
}

/** A ledger, or what is wrong with the report's own arithmetic. */
export type Sampled<Lines> =
  | { readonly ok: true; readonly lines: Lines }
  | { readonly ok: false; readonly violations: readonly WrongFigure[] };
export type SampleLedger = Sampled<readonly LedgerLine[]>;

function filled({ table3, table4 }: PrintedReport): Figures {
  return {
    table3: withoutBlanks(cellsOf(table3), requestIdentities(table3)),
    table4: withoutBlanks(cellsOf(table4), disputeIdentities(table4)),
  };
}

/** The lines in parts: the agency's own, then one caseload after the other, each with a series of its own. */
function* parts(
  report: PrintedReport,
  figures: Figures,
  times: number,
  options: SampleOptions,
): Generator<readonly LedgerLine[]> {
  const { seed, agency, today, calendar = stateCouncilCalendar, feesPaid } = options;
  const random = randomFrom(`${seed}/${agency}/${report.year}`);
  const frame = { agency, today, calendar, feesPaid, random, series: '' };
  yield agencyLines(report, frame);
  yield caseLines(report.year, figures, frame);
  for (let time = 2; time <= times; time += 1) {
    yield caseLines(report.year, figures, { ...frame, random: random.fork(`${time}`), series: `${time}-` });
  }
}

/**
 * The caseload of the report, `times` over: tables three and four come out multiplied, table two as printed. Lazy:
 * only one caseload is held at a time, so that the memory stays flat however many there are.
 * @throws RangeError when the report year is not over on `today`, StoryDoesNotFitError while the lines are read.
 */
export function repeatedLedger(
  report: PrintedReport,
  times: number,
  options: SampleOptions,
): Sampled<Iterable<LedgerLine>> {
  if (options.today <= lastDayOf(report.year)) throw new RangeError(`The year ${report.year} is not over.`);
  const wrong = wrongFigures(report.table3, report.table4);
  if (wrong.length > 0) return { ok: false, violations: wrong };
  const figures = filled(report);
  const contrary = wrongFigures(tableOf(figures.table3), tableOf(figures.table4));
  if (contrary.length > 0) return { ok: false, violations: contrary };
  return { ok: true, lines: flat(parts(report, figures, times, options)) };
}

function* flat(lists: Iterable<readonly LedgerLine[]>): Generator<LedgerLine> {
  for (const list of lists) yield* list;
}

/**
 * Makes a ledger from which the printed report follows cell by cell: for each request of rows 一 and 二 a submission,
 * a receipt and an end of its own (or none, where it is carried over), for each review and suit of table four its
 * course. Days are drawn by the seed. A report whose own arithmetic is wrong is refused.
 * @throws RangeError when the report year is not over on `today`, StoryDoesNotFitError.
 */
export function sampleLedger(report: PrintedReport, options: SampleOptions): SampleLedger {
  const made = repeatedLedger(report, 1, options);
  return made.ok ? { ok: true, lines: [...made.lines] } : made;
}
