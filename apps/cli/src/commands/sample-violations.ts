import { FORM_OF_2019, FORM_OF_2021 } from '@taizhang/annual-report';
import type { Form, Identity } from '@taizhang/annual-report';
import type { PrintedReport, WrongFigure } from '@taizhang/sample-ledger';

/** What is wrong with a report's own arithmetic, as it is said to people and to programs. */
export interface SaidViolation {
  /** The check that fails. */
  readonly rule: WrongFigure['rule'];
  readonly where: string;
  /** Codes of the cell that does not agree; for `T3.identity` the rows of its left side. */
  readonly row: string;
  readonly column: string;
  readonly printed: number;
  readonly computed: number;
  readonly message: string;
}

type Labels = (code: string) => string;

interface Words {
  readonly row: Labels;
  readonly column: Labels;
  readonly group: Labels;
}

/** The form's own words; 其他处理 is one row in some reports of the form of 2021, too. */
function wordsOf({ tableThree, tableFour }: Form): Words {
  const last = (labels: readonly string[] | undefined, code: string) => labels?.at(-1) ?? code;
  const rows = new Map(tableThree.rows.map(({ code, labels }) => [code, labels]));
  const columns = new Map<string, readonly string[]>([
    ...tableFour.map(({ result, labels }) => [result, labels] as const),
    ...tableThree.columns.map(({ code, labels }) => [code, labels] as const),
  ]);
  const groups = new Map<string, readonly string[]>(
    tableFour.map(({ group, labels }) => [group, labels.slice(0, -1)]),
  );
  return {
    row: (code) => (code === 'other' ? '（六）其他处理' : last(rows.get(code), code)),
    column: (code) => last(columns.get(code), code),
    group: (code) => groups.get(code)?.join('·') ?? code,
  };
}

type Cell = Omit<SaidViolation, 'rule' | 'where'>;

const named = (label: string, code: string) => `“${label}”（${code}）`;

const CELLS: { readonly [Rule in Identity]: (wrong: WrongFigure, words: Words) => Cell } = {
  'T3.identity': ({ where, left, right }, { column: label }) => {
    const column = where.replace('column ', '');
    const message = `表三${named(label(column), column)}列：第一、二项（newRequests、carriedIn）之和印的是 ${left}，第三项总计与第四项（total、carriedOut）相加得 ${right}，两者应当相等`;
    return { row: 'newRequests+carriedIn', column, printed: left, computed: right, message };
  },
  'T3.resultSum': ({ where, left, right }, { row, column: label }) => {
    const column = where.replace('column ', '');
    const message = `表三${named(row('total'), 'total')}行${named(label(column), column)}列：印的是 ${right}，各项处理结果相加得 ${left}`;
    return { row: 'total', column, printed: right, computed: left, message };
  },
  'T3.rowSum': ({ where, left, right }, { row: label, column }) => {
    const row = where.replace('row ', '');
    const message = `表三${named(label(row), row)}行${named(column('total'), 'total')}列：印的是 ${right}，各类申请人相加得 ${left}`;
    return { row, column: 'total', printed: right, computed: left, message };
  },
  'T4.groupSum': ({ where, left, right }, { group }) => {
    const message = `表四${named(group(where), where)}${named('总计', 'total')}列：印的是 ${right}，四种结果相加得 ${left}`;
    return { row: where, column: 'total', printed: right, computed: left, message };
  },
  'T3.carriedOver': ({ where, left, right }, { column: label }) => {
    const column = where.replace('column ', '');
    const message = `表三${named(label(column), column)}列：上年结转印的是 ${left}，上年报告结转下年度的是 ${right}`;
    return { row: 'carriedIn', column, printed: left, computed: right, message };
  },
};

function noCount({ where, left }: WrongFigure, { row: rowLabel, column: label, group }: Words): Cell {
  const dot = where.lastIndexOf('.');
  const [row, column] = [where.slice(0, dot), where.slice(dot + 1)];
  const place = group(row) === row ? `表三${named(rowLabel(row), row)}` : `表四${named(group(row), row)}`;
  const message = `${place}行${named(label(column), column)}列：印的是 ${left}，不是件数`;
  return { row, column, printed: left, computed: 0, message };
}

function saidOne(wrong: WrongFigure, words: Words): SaidViolation {
  const { rule, where } = wrong;
  const cell = rule === 'notACount' ? noCount(wrong, words) : CELLS[rule](wrong, words);
  return { rule, where, ...cell, message: `${rule}：${cell.message}。` };
}

/** One sentence each, naming the check, the row, the column and both numbers. */
export function saidViolations(
  violations: readonly WrongFigure[],
  { format }: PrintedReport,
): readonly SaidViolation[] {
  const words = wordsOf(format === '2019' ? FORM_OF_2019 : FORM_OF_2021);
  return violations.map((wrong) => saidOne(wrong, words));
}
