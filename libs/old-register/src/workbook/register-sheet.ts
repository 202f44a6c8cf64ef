import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { columnsOfTopic } from '../register/act-columns';
import type { SheetLayout } from '../register/act-columns';
import type { Column } from '../register/column';
import { CASE_COLUMN } from '../register/layouts';
import { columnsOfSheet } from '../reading/header';
import { columnLetters } from '../reading/plain-words';
import type { ListPlaces } from './lists-sheet';
import * as look from './look';

/** Title, headings of the topics, headers. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
/** Drop-downs and dates are ready for as many rows as a spreadsheet has. */
const LAST_ROW = 1_048_576;

const TITLES: { readonly [name: string]: string } = {
  台账: '政府信息公开申请台账　　一件申请一行；橙色的列必填，其余没有发生的空着；每列的填法见表头批注和“填写说明”。',
  '续表（办理）': '一件申请不止一次的补正、说明理由、延期、收费、答复、送达，第二次起写在这里，一次一行。',
  '续表（征求意见）': '一件申请不止一次征求意见的，第二次起写在这里，一次一行。',
  '续表（复议诉讼）':
    '一件申请不止一件复议、诉讼的，第二件起写在这里；没有对应申请的争议（如对主动公开）也写在这里，受理编号空着。',
};

/** Adds a sheet of the register, ready to be filled in. */
export function addRegisterSheet(workbook: Workbook, layout: SheetLayout, lists: ListPlaces): Worksheet {
  const columns = columnsOfSheet(layout);
  const sheet = workbook.addWorksheet(layout.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, topLeftCell: `B${FIRST_ROW}` }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 8,
      fitToHeight: 0,
      printTitlesRow: `1:${HEADER_ROW}`,
      printTitlesColumn: 'A:A',
      showGridLines: true,
    },
  });
  columns.forEach((column, at) => formatColumn(sheet, column, at + 1, lists(column)));
  addTitle(sheet, TITLES[layout.name] ?? layout.name);
  addHeadings(sheet, layout, columns);
  sheet.getRow(HEADER_ROW).height = 36;
  return sheet;
}

function formatColumn(sheet: Worksheet, column: Column, at: number, list: string | null): void {
  const { kind, width } = column;
  const place = sheet.getColumn(at);
  place.width = width;
  place.font = look.FONT;
  place.alignment = kind.is === 'day' || kind.is === 'number' ? look.CENTRED : look.MIDDLE;
  if (kind.is === 'day') place.numFmt = look.DAY_FORMAT;
  else if (kind.is !== 'number') place.numFmt = look.TEXT_FORMAT;
  const letters = columnLetters(at);
  const cells = `${letters}${FIRST_ROW}:${letters}${LAST_ROW}`;
  const rule = list ? dropDown(list) : kind.is === 'day' ? someDay() : null;
  if (rule) sheet.dataValidations.add(cells, rule);
}

/** Another word is warned of and not forbidden: the import understands offices' own words too, and refuses by cell. */
function dropDown(list: string) {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请从下拉框选',
    error: '这一列请从下拉框选。',
  };
}

function someDay() {
  return {
    type: 'date',
    operator: 'between',
    allowBlank: true,
    formulae: [new Date(Date.UTC(1990, 0, 1)), new Date(Date.UTC(2099, 11, 31))],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请填日期',
    error: '这一列请填日期，如 2024-03-29。',
  };
}

function addTitle(sheet: Worksheet, words: string): void {
  const title = sheet.getCell(1, 1);
  title.value = words;
  title.font = look.BOLD;
  title.alignment = { horizontal: 'left', vertical: 'middle' };
  title.numFmt = 'General';
  sheet.getRow(1).height = 26;
}

function addHeadings(sheet: Worksheet, { topics }: SheetLayout, columns: readonly Column[]): void {
  const at = new Map(columns.map((column, index) => [column.header, index + 1]));
  const headed = new Set<string>();
  topics.forEach((topic, index) => {
    const own = columnsOfTopic(topic).filter(({ header }) => !headed.has(header));
    const places = own.flatMap(({ header }) => at.get(header) ?? []);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const tint = look.TINTS[index % look.TINTS.length];
    sheet.mergeCells(2, first, 2, last);
    const heading = sheet.getCell(2, first);
    heading.value = topic.heading;
    Object.assign(heading, { font: look.BOLD, alignment: look.MIDDLE, border: look.FRAME, fill: tint });
    for (const column of own)
      addHeader(sheet, at.get(column.header) ?? 0, column, isRequired(column) ? look.REQUIRED : tint);
    own.forEach(({ header }) => headed.add(header));
  });
  for (const [header, place] of at) {
    const column = columns.find((one) => one.header === header);
    if (column && !headed.has(header))
      addHeader(sheet, place, column, column === CASE_COLUMN ? look.REQUIRED : look.TINTS[0]);
  }
  sheet.getRow(2).height = 22;
}

export function isRequired({ note }: Column): boolean {
  return note.startsWith('必填');
}

function addHeader(
  sheet: Worksheet,
  at: number,
  column: Column,
  fill: (typeof look.TINTS)[number] | undefined,
): void {
  const cell = sheet.getCell(HEADER_ROW, at);
  cell.value = column.header;
  cell.numFmt = 'General';
  Object.assign(cell, { font: look.BOLD, alignment: look.CENTRED, border: look.FRAME, fill });
  cell.note = {
    texts: [{ text: column.note, font: { name: '宋体', size: 10 } }],
    margins: { insetmode: 'auto', inset: [0.1, 0.1, 0.1, 0.1] },
  };
}
