import { lastDayOf, stateCouncilCalendar } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { withoutBlanks } from './blank-cells';
import type { PrintedReport } from './figures';
import { disputeIdentities, requestIdentities } from './identities';
import type { LedgerLine } from './ledger-line';
import { cellsOf, tableOf, wrongFigures } from './printed-tables';
import type { WrongFigure } from './printed-tables';
import { randomFrom } from './random';
import { toldLedger } from './told-ledger';
import type { Figures } from './told-ledger';

export interface SampleOptions {
  /** The agency's code in the ledger. */
  readonly agency: string;
  /** The same seed gives the same ledger. */
  readonly seed: string;
  /** No act bears a later day. */
  readonly today: LocalDate;
  readonly calendar?: Calendar;
}

/** A ledger, or what is wrong with the report's own arithmetic. */
export type SampleLedger =
  | { readonly ok: true; readonly lines: readonly LedgerLine[] }
  | { readonly ok: false; readonly violations: readonly WrongFigure[] };

function filled({ table3, table4 }: PrintedReport): Figures {
  return {
    table3: withoutBlanks(cellsOf(table3), requestIdentities(table3)),
    table4: withoutBlanks(cellsOf(table4), disputeIdentities(table4)),
  };
}

/**
 * Makes a ledger from which the printed report follows cell by cell: for each request of rows 一 and 二 a submission,
 * a receipt and an end of its own (or none, where it is carried over), for each review and suit of table four its
 * course. Days are drawn by the seed. A report whose own arithmetic is wrong is refused.
 * @throws RangeError when the report year is not over on `today`.
 */
export function sampleLedger(report: PrintedReport, options: SampleOptions): SampleLedger {
  if (options.today <= lastDayOf(report.year)) throw new RangeError(`The year ${report.year} is not over.`);
  const wrong = wrongFigures(report.table3, report.table4);
  if (wrong.length > 0) return { ok: false, violations: wrong };
  const figures = filled(report);
  const contrary = wrongFigures(tableOf(figures.table3), tableOf(figures.table4));
  if (contrary.length > 0) return { ok: false, violations: contrary };
  const random = randomFrom(`${options.seed}/${options.agency}/${report.year}`);
  const calendar = options.calendar ?? stateCouncilCalendar;
  return { ok: true, lines: toldLedger(report, figures, { ...options, calendar, random }) };
}
