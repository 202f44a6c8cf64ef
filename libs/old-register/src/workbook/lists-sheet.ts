import type { Workbook } from '@cj-tech-master/excelts';
import type { ClosedList } from '../register/closed-lists';
import { offered } from '../register/column';
import type { Column } from '../register/column';
import { columnLetters } from '../reading/plain-words';
import { LISTS_SHEET } from '../reading/read-register';

/** Where the drop-down of a column takes its words from; null for a column without one. */
export type ListPlaces = (column: Column) => string | null;

export function listPlaces(columns: readonly Column[]): ListPlaces {
  const lists = listsOf(columns);
  return ({ kind }) => {
    if (kind.is !== 'choice' && kind.is !== 'yesNo') return null;
    const letters = columnLetters(lists.indexOf(kind.words) + 1);
    return `'${LISTS_SHEET}'!$${letters}$1:$${letters}$${offered(kind.words).length}`;
  };
}

/** A hidden sheet with the words of every drop-down: a drop-down itself can hold only a few. */
export function addListsSheet(workbook: Workbook, columns: readonly Column[]): void {
  const sheet = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
  for (const [at, list] of listsOf(columns).entries()) {
    for (const [row, word] of offered(list).entries()) sheet.getCell(row + 1, at + 1).value = word;
  }
}

function listsOf(columns: readonly Column[]): readonly ClosedList[] {
  const lists = columns.map(({ kind }) => (kind.is === 'choice' || kind.is === 'yesNo' ? kind.words : null));
  return [...new Set(lists.filter((list) => list !== null))];
}
