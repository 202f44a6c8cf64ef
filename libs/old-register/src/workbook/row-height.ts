const LINE_HEIGHT = 15;
const SPARE = 6;

/** Points that a row needs: wrapped text must be given its height, or its lines lie over each other. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  return Math.max(1, ...cells.map(({ text, width }) => linesIn(text, width))) * LINE_HEIGHT + SPARE;
}

/** A Chinese character is as wide as two others; a column's width counts the others. */
function linesIn(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
}
