import type { BookedCase, BookedDispute, BookedYear } from '../book/booked-year';
import { cellOf } from '../form/cells';
import type { Cell } from '../form/cells';
import type { Form, TableThreeRow } from '../form/form';

/** The cases that a row of table three counts. */
function casesInRow(year: BookedYear, { counts }: TableThreeRow): readonly BookedCase[] {
  if (counts.set !== 'outcome') return year[counts.set];
  return year.concluded.filter(({ as }) => counts.outcomes.includes(as));
}

/**
 * What stands behind a cell of tables three and four: as many entries as the cell shows. Undefined for a cell that the
 * form does not have; empty for table two, whose acts `explainCell` of proactive-disclosure names.
 */
export function casesBehind(
  year: BookedYear,
  id: string,
  form: Form,
): readonly (BookedCase | BookedDispute)[] | undefined {
  const cell = cellOf(form, id);
  return cell && entriesOf(year, cell);
}

function entriesOf(year: BookedYear, cell: Cell): readonly (BookedCase | BookedDispute)[] {
  if (cell.table === 2) return [];
  if (cell.table === 3) {
    return casesInRow(year, cell.row).filter(
      ({ column }) => cell.column === 'total' || column === cell.column,
    );
  }
  const { group, result } = cell.column;
  return year.disputes.filter((one) => one.group === group && (result === 'total' || one.result === result));
}

/** A cell in which a case or dispute counts, with the entry that put it there. */
export interface CountedIn {
  readonly year: number;
  readonly cell: string;
  readonly entry: BookedCase | BookedDispute;
}

/**
 * In which cells of a year a stream counts: one of R1 or R2 and one of R3 or R4 for each case, one of table four for
 * each dispute. Totals are left out, they say nothing of their own.
 */
export function countedIn(year: BookedYear, stream: string, form: Form): readonly CountedIn[] {
  return [...casesCounted(year, stream, form), ...disputesCounted(year, stream)];
}

function casesCounted(year: BookedYear, stream: string, form: Form): readonly CountedIn[] {
  return form.tableThree.rows.flatMap((row) => {
    if (row.counts.set === 'concluded') return [];
    const own = casesInRow(year, row).filter((one) => one.stream === stream);
    return own.map((entry) => ({ year: year.year, cell: `t3.${row.code}.${entry.column}`, entry }));
  });
}

function disputesCounted({ year, disputes }: BookedYear, stream: string): readonly CountedIn[] {
  return disputes.flatMap((entry) => {
    if (!entry.streams.includes(stream)) return [];
    return [{ year, cell: `t4.${entry.group}.${entry.result}`, entry }];
  });
}
