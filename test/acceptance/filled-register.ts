import { writeFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { CellValue, Worksheet } from '@cj-tech-master/excelts';
import { writeRegister } from '@taizhang/old-register';

/** What a clerk writes into a row, by header. */
export type Written = Readonly<Record<string, CellValue>>;

/** What a clerk writes, by sheet. */
export type Filled = Readonly<Record<string, readonly Written[]>>;

export const HEADER_ROW = 3;

/** The template, filled in below its headers as a person with a spreadsheet would, written to a file. */
export async function fillRegister(file: string, filled: Filled): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeRegister());
  for (const [name, rows] of Object.entries(filled)) {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`The template has no sheet ${name}.`);
    rows.forEach((row, index) => writeRow(sheet, HEADER_ROW + 1 + index, row));
  }
  writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
}

function writeRow(sheet: Worksheet, at: number, row: Written): void {
  for (const [header, value] of Object.entries(row)) sheet.getCell(at, columnOf(sheet, header)).value = value;
}

/** Writes other words into cells, told by addresses such as `台账!F12`. */
export async function mend(file: string, cells: Readonly<Record<string, CellValue>>): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  for (const [address, value] of Object.entries(cells)) {
    const [name = '', at = ''] = address.split('!');
    const cell = workbook.getWorksheet(name)?.getCell(at);
    if (!cell) throw new Error(`The register has no cell ${address}.`);
    cell.value = value;
  }
  await workbook.xlsx.writeFile(file);
}

/** The letters of the cell's address under a header, `F12`. */
export async function addressOf(sheetName: string, header: string, row: number): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await writeRegister());
  const sheet = workbook.getWorksheet(sheetName);
  if (!sheet) throw new Error(`The template has no sheet ${sheetName}.`);
  return `${sheetName}!${sheet.getCell(row, columnOf(sheet, header)).address}`;
}

function columnOf(sheet: Worksheet, header: string): number {
  let found = 0;
  sheet.getRow(HEADER_ROW).eachCell((cell, at) => {
    if (cell.value === header) found = at;
  });
  if (found === 0) throw new Error(`The template has no column ${header}.`);
  return found;
}
