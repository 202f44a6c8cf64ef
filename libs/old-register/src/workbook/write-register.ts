import { Workbook } from '@cj-tech-master/excelts';
import type { Worksheet } from '@cj-tech-master/excelts';
import { LAYOUTS } from '../register/layouts';
import { columnsOfSheet } from '../reading/header';
import { exampleRows } from '../writing/examples';
import type { WrittenRow } from '../writing/rows-of-case';
import { writeCell } from '../writing/write-cell';
import { addGuideSheet } from './guide-sheet';
import { addListsSheet, listPlaces } from './lists-sheet';
import { FIRST_ROW, addRegisterSheet, putCell } from './register-sheet';

/** The template with these rows in it; without rows the template alone. Answers the bytes of an XLSX file. */
export async function writeRegister(rows: readonly WrittenRow[] = []): Promise<Buffer> {
  const workbook = new Workbook();
  const sheets = addSheets(workbook);
  for (const [name, sheet] of sheets) {
    rows
      .filter(({ layout }) => layout.name === name)
      .forEach((row, index) => putRow(sheet, FIRST_ROW + index, row));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The register's sheets by name, the guide after the first, the words of the drop-downs hidden at the end. */
export function addSheets(workbook: Workbook): ReadonlyMap<string, Worksheet> {
  const columns = LAYOUTS.flatMap(columnsOfSheet);
  const lists = listPlaces(columns);
  const sheets = LAYOUTS.map((layout, index) => {
    const sheet = addRegisterSheet(workbook, layout, lists);
    if (index === 0) addGuideSheet(workbook, exampleRows());
    return [layout.name, sheet] as const;
  });
  addListsSheet(workbook, columns);
  return new Map(sheets);
}

function putRow(sheet: Worksheet, row: number, { layout, values }: WrittenRow): void {
  columnsOfSheet(layout).forEach((column, index) => {
    const value = values.get(column.header);
    if (value !== undefined) putCell(sheet, row, index + 1, writeCell(column, value));
  });
}
