import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentTable, Layout, TableCell as Cell } from '../yearly-document/document';
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
  /** Twips from line to line, above and below a cell's text, and beside it. */
  readonly line: number;
  readonly vertical: number;
  readonly sides: number;
}

const TYPES: { readonly [Code in DocumentTable['code']]: TableType } = {
  t2: { size: TYPE.smallFour, line: 320, vertical: 50, sides: 100 },
  t3: { size: TYPE.smallFive, line: 234, vertical: 20, sides: 40 },
  t4: { size: TYPE.five, line: 280, vertical: 60, sides: 20 },
  list: { size: TYPE.five, line: 280, vertical: 60, sides: 40 },
  form: { size: TYPE.smallFour, line: 360, vertical: 80, sides: 100 },
};
/** The turned sheet is wide and low: all rows of table three stand on one page of it. */
const TURNED: TableType = { size: TYPE.eightPoint, line: 204, vertical: 15, sides: 60 };

/** A table on a page: how the sheet lies, and the width of its text in twips. */
export interface Room {
  readonly orientation: Layout['tableThree'];
  readonly width: number;
}

/**
 * The table over the full width, half-point rules, heads repeated on every page. No row is broken, and a table that
 * fits one page stands on one.
 */
export function docxTable(table: DocumentTable, { orientation, width }: Room): Table {
  const columnWidths = table.columnWidths.map((part) => Math.floor(part * width));
  const type = orientation === 'landscape' ? TURNED : TYPES[table.code];
  const placed = placedCells(table);
  return new Table({
    width: { size: sum(columnWidths), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: RULES,
    rows: table.rows.map(
      (_, row) =>
        new TableRow({
          ...(row < table.headRows ? { tableHeader: true } : {}),
          cantSplit: true,
          keepNext: row < table.rows.length - 1,
          children: placed.filter((one) => one.row === row).map((one) => docxCell(one, type, columnWidths)),
        }),
    ),
  });
}

function docxCell({ cell, column }: PlacedCell, type: TableType, columnWidths: readonly number[]) {
  const { vertical, line } = type;
  const sides = sidesOf(cell, type);
  const width = sum(columnWidths.slice(column, column + cell.colSpan));
  const size = cell.role === 'figure' ? sizeOfFigure(cell.text, width, type.size) : type.size;
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: vertical, bottom: vertical, left: sides, right: sides, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: isRowLabel(cell) ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line, lineRule: LineRuleType.EXACT },
        children: linesOf(cell).map((text, line) => new TextRun({ text, size, break: line === 0 ? 0 : 1 })),
      }),
    ],
  });
}

/** A row's own label reads from the left, everything else stands in the middle. */
function isRowLabel({ role, rowSpan }: Cell): boolean {
  return role === 'rowHead' && rowSpan === 1;
}

/** A group's number stands on a line of its own: （三） over 不予公开. */
function linesOf({ text, role, rowSpan }: Cell): readonly string[] {
  const [, number, name] = /^(（.）)(.+)$/.exec(text) ?? [];
  return role === 'rowHead' && rowSpan > 1 && number && name ? [number, name] : [text];
}

/** Column heads and figures take the whole cell: four characters and six digits have just room. */
function sidesOf({ role }: Cell, { sides }: TableType): number {
  return role === 'rowHead' || role === 'note' ? sides : 0;
}

/** The type of the table, or smaller, so that no number is broken; digits of any font are at most so wide. */
function sizeOfFigure(text: string, width: number, size: number): number {
  const twipsOfHalfPoint = 10;
  const fitting = Math.floor((width - RULES_BESIDE) / (text.length * WIDEST_DIGIT * twipsOfHalfPoint));
  return Math.min(size, Math.max(fitting, SMALLEST));
}

const WIDEST_DIGIT = 0.64;
const RULES_BESIDE = 20;
const SMALLEST = 10;

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0);
}
