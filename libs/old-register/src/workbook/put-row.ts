import type { Worksheet } from '@cj-tech-master/excelts';
import type { Column } from '../register/column';
import type { RawCell } from '../reading/raw-cell';
import { rowHeight } from './row-height';

/** Writes cells under the columns of a sheet, days as days and everything else as it is, and gives the row its height. */
export function putRow(
  sheet: Worksheet,
  row: number,
  columns: readonly Column[],
  cellOf: (column: Column) => RawCell | null,
): void {
  const texts = columns.map((column, index) => {
    const cell = cellOf(column);
    if (!cell) return { text: '', width: column.width };
    const stored = storedValue(cell);
    sheet.getCell(row, index + 1).value = stored;
    return { text: typeof stored === 'string' ? stored : '', width: column.width };
  });
  sheet.getRow(row).height = rowHeight(texts);
}

function storedValue(cell: RawCell): string | number | boolean | Date | null {
  switch (cell.is) {
    case 'day':
      return cell.day === null ? null : new Date(`${cell.day}T00:00:00.000Z`);
    case 'number':
      return cell.number;
    case 'flag':
      return cell.flag;
    default:
      return cell.text;
  }
}
