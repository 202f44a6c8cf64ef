import { headsOf, placedCells } from '../yearly-document/placed-cells';
import type { PlacedCell } from '../yearly-document/placed-cells';
import type { DocumentTable } from '../yearly-document/document';
import { escapeMarkup } from '../escape-markup';
import { STYLES } from './styles';

/** One `<table>` that a screen reader can follow: every figure names its heads, merged or not. */
export function htmlTable(table: DocumentTable, year: number): string {
  const placed = placedCells(table);
  const prefix = `y${year}-${table.code}`;
  const rows = table.rows.map((_, row) => {
    const cells = placed.filter((one) => one.row === row);
    return `<tr>${cells.map((cell) => htmlCell(cell, placed, prefix)).join('')}</tr>`;
  });
  const columns = table.columnWidths.map((part) => `<col style="width:${(part * 100).toFixed(2)}%">`);
  return [
    `<div style="${STYLES.frame}"><table style="${STYLES.table}">`,
    `<caption style="${STYLES.caption}">${escapeMarkup(table.caption)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(table.headRows > 0 ? [`<thead>${rows.slice(0, table.headRows).join('\n')}</thead>`] : []),
    `<tbody>${rows.slice(table.headRows).join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function htmlCell(placed: PlacedCell, all: readonly PlacedCell[], prefix: string): string {
  const { cell } = placed;
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const text = escapeMarkup(cell.text);
  if (cell.role === 'note') return `<td${spans} style="${STYLES.note}">${text}</td>`;
  if (cell.role === 'figure') {
    const heads = headsOf(all, placed).map((head) => idOf(head, prefix));
    return `<td${spans} headers="${heads.join(' ')}" style="${STYLES.figure}">${text}</td>`;
  }
  const id = idOf(placed, prefix);
  return `<th${spans} id="${id}" scope="${scopeOf(placed)}" style="${headStyle(placed)}">${text}</th>`;
}

function idOf({ row, column }: PlacedCell, prefix: string): string {
  return `${prefix}-r${row + 1}c${column + 1}`;
}

function scopeOf({ cell }: PlacedCell): string {
  if (cell.role === 'columnHead') return cell.colSpan > 1 ? 'colgroup' : 'col';
  return cell.rowSpan > 1 ? 'rowgroup' : 'row';
}

/** A row's own label reads from the left, a group's stands in the middle. */
function headStyle({ cell }: PlacedCell): string {
  if (cell.role === 'columnHead') return STYLES.columnHead;
  return cell.rowSpan > 1 ? STYLES.rowHead : STYLES.rowHeadLast;
}
