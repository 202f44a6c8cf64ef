import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { columnsOfTopic } from '../register/act-columns';
import type { Topic } from '../register/act-columns';
import { offered } from '../register/column';
import type { Column } from '../register/column';
import { REGISTER } from '../register/layouts';
import { GUIDE_SHEET } from '../reading/read-register';
import type { RawCell } from '../reading/raw-cell';
import { writeCell } from '../writing/write-cell';
import type { WrittenRow } from '../writing/rows-of-case';
import { isRequired } from './register-sheet';
import * as look from './look';
import { rowHeight } from './row-height';

const RULES = [
  '一、“台账”一件申请一行。没有发生的事项空着，不要填“无”“/”。结转不用填：由收到日期和办结日期推算。',
  '二、列可以调换次序、可以删去不用的列，表头的名称不要改；自己加的列不导入，导入时会列出来。',
  '三、日期可以是表格软件的日期，也可以写成 2024-02-05、2024/2/5、2024.2.5、2024年2月5日；年份不能省。',
  '四、一件申请不止一次的事项，第一次写在“台账”，第二次起写在相应的续表，用受理编号对应。',
  '五、导入：taizhang import 台账.xlsx --agency 机关代码。有一处不能登记，整个文件都不登记，并列出每一处的单元格和改法；改好后用同一条命令再导入，已经登记的不会重复。',
];
const HEADS = ['列', '必填', '填什么', '可选的词', '例一', '例二'];
const WIDTHS = [20, 6, 58, 46, 28, 28];

/** 填写说明: every column with what to write, and two invented cases as examples. */
export function addGuideSheet(workbook: Workbook, examples: readonly WrittenRow[]): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET, {
    views: [{ state: 'frozen', ySplit: RULES.length + 2 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${RULES.length + 2}:${RULES.length + 2}`,
    },
  });
  WIDTHS.forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  addRules(sheet);
  addLine(sheet, RULES.length + 2, HEADS);
  sheet
    .getRow(RULES.length + 2)
    .eachCell((cell) =>
      Object.assign(cell, { font: look.BOLD, fill: look.TINTS[0], alignment: look.CENTRED }),
    );
  let at = RULES.length + 3;
  for (const topic of REGISTER.topics) at = addTopic(sheet, at, topic, examples);
}

function addRules(sheet: Worksheet): void {
  ['政府信息公开申请台账填写说明', ...RULES].forEach((words, index) => {
    const row = index + 1;
    sheet.mergeCells(row, 1, row, HEADS.length);
    const cell = sheet.getCell(row, 1);
    cell.value = words;
    cell.font = index === 0 ? look.TITLE : look.FONT;
    cell.alignment = look.MIDDLE;
    sheet.getRow(row).height =
      index === 0 ? 30 : rowHeight([{ text: words, width: WIDTHS.reduce((sum, width) => sum + width, 0) }]);
  });
}

function addTopic(sheet: Worksheet, from: number, topic: Topic, examples: readonly WrittenRow[]): number {
  sheet.mergeCells(from, 1, from, HEADS.length);
  const heading = sheet.getCell(from, 1);
  heading.value = topic.heading;
  Object.assign(heading, {
    font: look.BOLD,
    fill: look.TINTS[1],
    alignment: look.MIDDLE,
    border: look.FRAME,
  });
  sheet.getRow(from).height = 20;
  const columns = columnsOfTopic(topic);
  columns.forEach((column, index) => addLine(sheet, from + 1 + index, lineOf(column, examples)));
  return from + 1 + columns.length;
}

function lineOf(column: Column, examples: readonly WrittenRow[]): readonly string[] {
  const { kind, header, note } = column;
  const words = kind.is === 'choice' || kind.is === 'yesNo' ? offered(kind.words).join('；') : '';
  const shown = examples.map(({ values }) => {
    const value = values.get(header);
    return value === undefined ? '' : shownText(writeCell(column, value));
  });
  return [header, isRequired(column) ? '是' : '', note, words, ...shown];
}

function shownText(cell: RawCell): string {
  if (cell.is === 'number') return String(cell.number);
  if (cell.is === 'day') return cell.day ?? '';
  return cell.is === 'text' ? cell.text : '';
}

function addLine(sheet: Worksheet, row: number, texts: readonly string[]): void {
  texts.forEach((words, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = words;
    Object.assign(cell, {
      font: look.FONT,
      border: look.FRAME,
      alignment: index === 1 ? look.CENTRED : look.MIDDLE,
    });
  });
  sheet.getRow(row).height = rowHeight(texts.map((text, index) => ({ text, width: WIDTHS[index] ?? 0 })));
}
