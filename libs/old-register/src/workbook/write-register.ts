import { Workbook } from '@cj-tech-master/excelts';
import type { Worksheet } from '@cj-tech-master/excelts';
import type { Column } from '../register/column';
import { LAYOUTS } from '../register/layouts';
import { columnsOfSheet } from '../reading/header';
import type { RawCell } from '../reading/raw-cell';
import { exampleRows } from '../writing/examples';
import type { WrittenRow } from '../writing/rows-of-case';
import { writeCell } from '../writing/write-cell';
import { putRow } from './put-row';
import { addGuideSheet } from './guide-sheet';
import { addListsSheet, listPlaces } from './lists-sheet';
import { FIRST_ROW, addRegisterSheet } from './register-sheet';

/** The template with these rows in it; without rows the template alone. Answers the bytes of an XLSX file. */
export async function writeRegister(rows: readonly WrittenRow[] = []): Promise<Buffer> {
  const workbook = new Workbook();
  const sheets = addSheets(workbook);
  for (const [name, sheet] of sheets) {
    rows
      .filter(({ layout }) => layout.name === name)
      .forEach((row, index) =>
        putRow(sheet, FIRST_ROW + index, columnsOfSheet(row.layout), (column) => writtenCell(row, column)),
      );
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

function writtenCell({ values }: WrittenRow, column: Column): RawCell | null {
  const value = values.get(column.header);
  return value === undefined ? null : writeCell(column, value);
}
