import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentTable, TableCell as Cell } from '../yearly-document/document';
import { placedCells } from '../yearly-document/placed-cells';
import type { PlacedCell } from '../yearly-document/placed-cells';
import { TYPE } from './measures';

/** Half a point, in eighths. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};

interface TableType {
  readonly size: number;
  /** Twips above and below, left and right of a cell's text. */
  readonly margin: { readonly vertical: number; readonly sides: number };
}

const TYPES: { readonly [Code in DocumentTable['code']]: TableType } = {
  t2: { size: TYPE.smallFour, margin: { vertical: 60, sides: 60 } },
  t3: { size: TYPE.smallFive, margin: { vertical: 15, sides: 30 } },
  t4: { size: TYPE.five, margin: { vertical: 60, sides: 20 } },
};

/** The table over the full width, half-point rules, heads repeated on every page; a row is never broken. */
export function docxTable(table: DocumentTable, width: number): Table {
  const columnWidths = table.columnWidths.map((part) => Math.floor(part * width));
  const placed = placedCells(table);
  return new Table({
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: RULES,
    rows: table.rows.map(
      (_, row) =>
        new TableRow({
          tableHeader: row < table.headRows,
          cantSplit: true,
          children: placed
            .filter((one) => one.row === row)
            .map((one) => docxCell(one, TYPES[table.code], columnWidths)),
        }),
    ),
  });
}

function docxCell(
  { cell, column }: PlacedCell,
  { size, margin }: TableType,
  columnWidths: readonly number[],
) {
  const width = columnWidths.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0);
  const { vertical, sides } = margin;
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: vertical, bottom: vertical, left: sides, right: sides, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignmentOf(cell),
        children: [new TextRun({ text: cell.text, size })],
      }),
    ],
  });
}

/** A row's own label reads from the left, everything else stands in the middle. */
function alignmentOf(cell: Cell) {
  return cell.role === 'rowHead' && cell.rowSpan === 1 ? AlignmentType.LEFT : AlignmentType.CENTER;
}
