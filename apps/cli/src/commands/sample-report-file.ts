import { readFileSync } from 'node:fs';
import { FORMS } from '@taizhang/annual-report';
import type { PrintedReport } from '@taizhang/sample-ledger';
import { z } from 'zod';
import { CommandFailure } from '../exit-codes';

/** What a table of a published report may hold: rows and columns by their codes. */
interface Shape {
  readonly name: string;
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

const blocks = FORMS.flatMap(({ tableTwo }) => tableTwo);
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

const TABLE_TWO: Shape = {
  name: '表二',
  rows: new Set(blocks.flatMap(({ rows }) => codesOf(rows))),
  columns: new Set(blocks.flatMap(({ columns }) => codesOf(columns))),
};
const TABLE_THREE: Shape = {
  name: '表三',
  rows: new Set(FORMS.flatMap(({ tableThree }) => codesOf(tableThree.rows))),
  columns: new Set(FORMS.flatMap(({ tableThree }) => codesOf(tableThree.columns))),
};
const TABLE_FOUR: Shape = {
  name: '表四',
  rows: new Set(FORMS.flatMap(({ tableFour }) => tableFour.map(({ group }) => group))),
  columns: new Set(FORMS.flatMap(({ tableFour }) => tableFour.map(({ result }) => result))),
};

/** Of table two only: what the ledger counts one by one, and money to whole 分. */
const WHOLE = new Set(['issued', 'repealed', 'valid', 'newMade', 'decisions']);
const FEN_PER_WAN = 1_000_000;

function faultOf(value: number, column: string, { name }: Shape): string | null {
  if (name !== '表二') return null;
  if (WHOLE.has(column) && !(Number.isInteger(value) && value >= 0)) return '应为不小于 0 的整数';
  const fen = Number((value * FEN_PER_WAN).toFixed(3));
  return column === 'amountWan' && !(Number.isInteger(fen) && value >= 0)
    ? '应为不小于 0 的金额，最多六位小数'
    : null;
}

function wrongCell(column: string, value: unknown, shape: Shape): string | null {
  if (!shape.columns.has(column)) return typeof value === 'number' ? `不是${shape.name}的列` : null;
  if (value === null) return null;
  return typeof value === 'number' ? faultOf(value, column, shape) : '应为数字，空白格写 null';
}

/** Remarks beside the figures of a row, such as the cell's own text, are left aside. */
function tableOf(shape: Shape) {
  const row = z.record(z.string(), z.unknown(), '应为一行数字').transform((cells, context) => {
    const figures = new Map<string, number | null>();
    for (const [column, value] of Object.entries(cells)) {
      const message = wrongCell(column, value, shape);
      if (message !== null) context.addIssue({ code: 'custom', path: [column], message });
      else if (typeof value === 'number' || value === null) figures.set(column, value);
    }
    return Object.fromEntries(figures);
  });
  return z.record(z.string(), row, `应为${shape.name}`).superRefine((rows, context) => {
    for (const name of Object.keys(rows)) {
      if (!shape.rows.has(name))
        context.addIssue({ code: 'custom', path: [name], message: `不是${shape.name}的行` });
    }
  });
}

const text = z.string('应为文字').trim().min(1, '应为文字');

/** A published report as data, or what `taizhang report --format json` answers: there `agency` is a code. */
const printedReport = z
  .object(
    {
      agency: text,
      name: text.nullish(),
      year: z.int('应为年度').min(2019, '没有年度报告格式，最早的是 2019 年'),
      format: z.enum(['2019', '2021'], '应为 "2019" 或者 "2021"'),
      table2: tableOf(TABLE_TWO),
      table3: tableOf(TABLE_THREE),
      table4: tableOf(TABLE_FOUR),
    },
    '应为一份年度报告',
  )
  .transform(({ name, agency, ...figures }): PrintedReport => ({ ...figures, agency: name ?? agency }));

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandFailure(`文件 ${file} 读不出来，请核对路径。`);
  }
}

function parsed(file: string): unknown {
  const content = readText(file);
  try {
    return JSON.parse(content);
  } catch {
    throw new CommandFailure(`文件 ${file} 不是 JSON，请核对内容。`);
  }
}

/**
 * Reads the figures of a report from a JSON file.
 * @throws CommandFailure in one sentence, naming the first field at fault, e.g. `table3.granted.total`.
 */
export function readReportFile(file: string): PrintedReport {
  const read = printedReport.safeParse(parsed(file));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const field = first && first.path.length > 0 ? `字段 ${first.path.join('.')} ` : '内容';
  throw new CommandFailure(`文件 ${file} 用不了：${field}${first?.message ?? ''}。`);
}
