import { formOf } from '@taizhang/annual-report';
import type { Form } from '@taizhang/annual-report';
import type { ReportAnswer } from '@taizhang/wiring';
import { table } from './table';

type Figures = ReportAnswer['table2'] | ReportAnswer['table3'] | ReportAnswer['table4'];

/** The three tables as the form prints them, for the terminal. */
export function printedReport(report: ReportAnswer): string {
  const form = formOf(report.year);
  if (!form) return '';
  const name = report.name ?? report.agency;
  return [
    ...(report.unfinishedImport ? [report.unfinishedImport] : []),
    `${name} ${report.year} 年政府信息公开工作年度报告（格式：${form.letter}）`,
    `统计期间 ${report.period.from} 至 ${report.period.to}；登记至第 ${report.position} 条；日历 ${report.calendar}；规则 ${report.rules}`,
    `二、主动公开政府信息情况\n${tableTwo(form, report.table2)}`,
    `三、收到和处理政府信息公开申请情况\n${tableThree(form, report.table3)}`,
    `四、政府信息公开行政复议、行政诉讼情况\n${tableFour(form, report.table4)}`,
  ].join('\n\n');
}

/** Table three alone. */
export function printedTableThree({ year, table3 }: ReportAnswer): string {
  const form = formOf(year);
  return form ? tableThree(form, table3) : '';
}

function tableTwo({ tableTwo: blocks }: Form, figures: Figures): string {
  return blocks
    .map(({ item, head, columns, rows }) =>
      table(
        [`${item}${head}`, ...columns.map(({ label }) => label)],
        rows.map(({ code, label }) => [
          label,
          ...columns.map((column) => figure(figures, code, column.code)),
        ]),
        1,
      ),
    )
    .join('\n');
}

function tableThree({ tableThree: { columns, rows } }: Form, figures: Figures): string {
  const lines: string[][] = [];
  let group: readonly string[] = [];
  for (const { code, labels } of rows) {
    const parents = labels.slice(0, -1);
    for (const [depth, label] of parents.entries()) {
      if (group[depth] !== label) lines.push([indented(label, depth), ...columns.map(() => '')]);
    }
    group = parents;
    const cells = columns.map((column) => figure(figures, code, column.code));
    lines.push([indented(labels.at(-1) ?? code, parents.length), ...cells]);
  }
  return table(['', ...columns.map(({ labels }) => labels.at(-1) ?? '')], lines, 1);
}

function indented(label: string, depth: number): string {
  return `${'  '.repeat(depth)}${label}`;
}

function tableFour({ tableFour: columns }: Form, figures: Figures): string {
  const groups = [...new Set(columns.map(({ group }) => group))];
  const results = columns.filter(({ group }) => group === groups[0]);
  return table(
    ['', ...results.map(({ labels }) => labels.at(-1) ?? '')],
    groups.map((group) => [
      columns
        .find((column) => column.group === group)
        ?.labels.slice(0, -1)
        .join('·') ?? group,
      ...results.map(({ result }) => figure(figures, group, result)),
    ]),
    1,
  );
}

function figure(figures: Figures, row: string, column: string): string {
  const cells = new Map(Object.entries(figures)).get(row) ?? {};
  return String(new Map(Object.entries(cells)).get(column) ?? 0);
}
