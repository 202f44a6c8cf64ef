import type { TableCell } from './document';
import type { MergedHead } from './merged-heads';

interface Span {
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export function columnHead(text: string, { colSpan = 1, rowSpan = 1 }: Span = {}): TableCell {
  return { role: 'columnHead', text, colSpan, rowSpan };
}

export function rowHead(text: string, { colSpan = 1, rowSpan = 1 }: Span = {}): TableCell {
  return { role: 'rowHead', text, colSpan, rowSpan };
}

/** A figure as printed: plain digits, 0 never blank. */
export function figure(cell: string, value: number, { colSpan = 1, rowSpan = 1 }: Span = {}): TableCell {
  return { role: 'figure', text: String(value), colSpan, rowSpan, cell, value };
}

/** Heads over columns: levels run down, paths run across. One list a head row. */
export function columnHeadRows(
  heads: readonly MergedHead[],
  depth: number,
): readonly (readonly TableCell[])[] {
  return Array.from({ length: depth }, (_, level) =>
    heads
      .filter((head) => head.level === level)
      .map(({ text, paths, levels }) => columnHead(text, { colSpan: paths, rowSpan: levels })),
  );
}

/** Heads beside rows: levels run across, paths run down. The heads that begin in that row. */
export function rowHeadsOf(heads: readonly MergedHead[], path: number): readonly TableCell[] {
  return heads
    .filter((head) => head.path === path)
    .map(({ text, paths, levels }) => rowHead(text, { colSpan: levels, rowSpan: paths }));
}
