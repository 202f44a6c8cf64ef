import Table from 'cli-table3';

export type Cell = string | number;

/** A plain table for the terminal; widths follow the text, Chinese characters counted double. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  rightFrom = Infinity,
): string {
  const made = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    colAligns: head.map((_, column) => (column >= rightFrom ? 'right' : 'left')),
  });
  made.push(...rows.map((row) => [...row]));
  return made.toString();
}
