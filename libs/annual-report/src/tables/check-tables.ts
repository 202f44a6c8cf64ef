import { APPLICANT_CATEGORIES, OUTCOMES } from '@taizhang/request-case';
import type { ApplicantCategory } from '@taizhang/request-case';
import { DISPUTE_GROUPS } from '../facts';
import type { TableFour, TableThree } from './tables';

/** A cell as printed; blank (null) cells cannot be judged. */
export type Printed = number | null;

export type Identity = 'T3.identity' | 'T3.resultSum' | 'T3.rowSum' | 'T4.groupSum' | 'T3.carriedOver';

/** An identity of the form that the figures break. */
export interface Violation {
  readonly rule: Identity;
  /** `column naturalPerson`, `row granted`, or the group of table four. */
  readonly where: string;
  readonly left: number;
  readonly right: number;
}

const COLUMNS = [...APPLICANT_CATEGORIES, 'total'] as const;
type Column = ApplicantCategory | 'total';

/** 其他处理 is one row under the form of 2019, and in some later reports. */
const RESULT_ROWS: readonly string[] = [...OUTCOMES, 'other'];

export interface PrintedTables {
  readonly table3: TableThree<Printed>;
  readonly table4: TableFour<Printed>;
}

/** The arithmetic of the forms: the corner note of table three and the sums of tables three and four. */
export function checkTables({ table3, table4 }: PrintedTables): readonly Violation[] {
  return [
    ...COLUMNS.flatMap((column) => columnViolations(table3, column)),
    ...Object.keys(table3).flatMap((row) => rowViolations(table3, row)),
    ...groupViolations(table4),
  ];
}

/** 上年结转 of a year is 结转下年度 of the year before, column by column. */
export function checkCarriedOver(
  before: TableThree<Printed>,
  after: TableThree<Printed>,
): readonly Violation[] {
  return COLUMNS.flatMap((column) =>
    compared(
      { rule: 'T3.carriedOver', where: `column ${column}` },
      [cellAt(after, 'carriedIn', column)],
      [cellAt(before, 'carriedOut', column)],
    ),
  );
}

function columnViolations(table: TableThree<Printed>, column: Column): readonly Violation[] {
  const at = (row: string) => cellAt(table, row, column);
  const where = `column ${column}`;
  const results = RESULT_ROWS.filter((row) => row in table).map(at);
  return [
    ...compared(
      { rule: 'T3.identity', where },
      [at('newRequests'), at('carriedIn')],
      [at('total'), at('carriedOut')],
    ),
    ...compared({ rule: 'T3.resultSum', where }, results, [at('total')]),
  ];
}

function rowViolations(table: TableThree<Printed>, row: string): readonly Violation[] {
  const parts = APPLICANT_CATEGORIES.map((column) => cellAt(table, row, column));
  return compared({ rule: 'T3.rowSum', where: `row ${row}` }, parts, [cellAt(table, row, 'total')]);
}

function groupViolations(table: TableFour<Printed>): readonly Violation[] {
  return DISPUTE_GROUPS.flatMap((group) => {
    const { upheld, corrected, other, pending, total } = table[group];
    return compared({ rule: 'T4.groupSum', where: group }, [upheld, corrected, other, pending], [total]);
  });
}

function cellAt(table: TableThree<Printed>, row: string, column: Column): Printed {
  return table[row]?.[column] ?? null;
}

function compared(
  named: Pick<Violation, 'rule' | 'where'>,
  left: readonly Printed[],
  right: readonly Printed[],
): readonly Violation[] {
  const sides = { left: sumOf(left), right: sumOf(right) };
  if (sides.left === null || sides.right === null || sides.left === sides.right) return [];
  return [{ ...named, left: sides.left, right: sides.right }];
}

/** Null where a cell is blank: the sum is not assessed. */
function sumOf(cells: readonly Printed[]): number | null {
  return cells.reduce((sum, cell) => (sum === null || cell === null ? null : sum + cell), 0);
}
