import type { ItemResult, Value } from '../register/act-columns';
import type { ClosedList } from '../register/closed-lists';
import { OUTCOME } from '../register/closed-lists';
import { offered } from '../register/column';
import type { Column } from '../register/column';
import { plainWords } from './plain-words';
import type { DateSystem, RawCell } from './raw-cell';
import { readDay } from './read-day';

/** What may be wrong with the words of one cell. */
export type CellFaultCode =
  'NotADay' | 'NotANumber' | 'NotOffered' | 'BrokenFormula' | 'TurnedIntoDay' | 'DigitsLost';

export type CellReading =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: CellFaultCode; readonly offered?: readonly string[] };

const fault = (code: CellFaultCode, offered?: readonly string[]): CellReading => ({
  ok: false,
  code,
  ...(offered ? { offered } : {}),
});
const value = (read: Value): CellReading => ({ ok: true, value: read });

/** Reads a cell as its column says; null when there is nothing in it. */
export function readCell(column: Column, cell: RawCell, dates: DateSystem): CellReading | null {
  if (cell.is === 'text' && cell.text.trim() === '') return null;
  if (cell.is === 'error') return fault('BrokenFormula');
  if (column.kind.is === 'day') {
    const day = readDay(cell, dates);
    return day === null ? fault('NotADay') : value(day);
  }
  const text = textOf(cell);
  return typeof text === 'string' ? readText(column, text.trim()) : text;
}

/** From this on a spreadsheet keeps only the first fifteen digits: an identity number typed as a number is lost. */
const DIGITS_KEPT_BELOW = 1e15;

function textOf(cell: RawCell): string | CellReading {
  switch (cell.is) {
    case 'text':
      return cell.text;
    case 'number':
      return Math.abs(cell.number) < DIGITS_KEPT_BELOW ? String(cell.number) : fault('DigitsLost');
    case 'flag':
      return cell.flag ? '是' : '否';
    default:
      return fault('TurnedIntoDay');
  }
}

function readText({ kind }: Column, text: string): CellReading {
  switch (kind.is) {
    case 'lines':
      return value(linesOf(text));
    case 'number':
      return readNumber(text, kind.units);
    case 'choice':
    case 'yesNo': {
      const meant = valueMeant(kind.words, text);
      if (meant === null) return fault('NotOffered', offered(kind.words));
      return value(kind.is === 'choice' ? meant : meant === 'yes');
    }
    case 'outcomes':
      return readOutcomes(linesOf(text));
    default:
      return value(text);
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readNumber(text: string, units: readonly string[]): CellReading {
  const plain = plainWords(text).replaceAll(',', '');
  const unit = units.find((one) => plain.endsWith(one));
  const digits = unit === undefined ? plain : plain.slice(0, -unit.length);
  return /^-?\d+(\.\d+)?$/.test(digits) ? value(Number(digits)) : fault('NotANumber');
}

const meanings = new WeakMap<ClosedList, ReadonlyMap<string, string>>();

/** Which value of a closed list a word means. Spaces, quotation marks and full-width letters do not matter. */
function valueMeant(list: ClosedList, word: string): string | null {
  const known = meanings.get(list) ?? new Map(meaningsOf(list));
  meanings.set(list, known);
  return known.get(plainWords(word)) ?? null;
}

function meaningsOf(list: ClosedList): readonly (readonly [string, string])[] {
  return Object.entries(list).flatMap(([code, words]) =>
    words.map((word) => [plainWords(word), code] as const),
  );
}

const NUMBERED = /^(\d{1,3})\s*[.、:)项]?\s*(.+)$/;

/** A line may begin with its item's number or with the number that the form prints before the result itself. */
function readOutcomes(lines: readonly string[]): CellReading {
  const results = wholeLines(lines) ?? numberedLines(lines);
  return results ? value(results) : fault('NotOffered', offered(OUTCOME));
}

function wholeLines(lines: readonly string[]): readonly ItemResult[] | null {
  const results = lines.flatMap((line, at) => {
    const outcome = valueMeant(OUTCOME, line);
    return outcome === null ? [] : [{ item: at + 1, outcome }];
  });
  return results.length === lines.length ? results : null;
}

function numberedLines(lines: readonly string[]): readonly ItemResult[] | null {
  const results = lines.flatMap((line) => {
    const [, item, word = ''] = NUMBERED.exec(line.normalize('NFKC')) ?? [];
    const outcome = item === undefined ? null : valueMeant(OUTCOME, word);
    return outcome === null ? [] : [{ item: Number(item), outcome }];
  });
  return results.length === lines.length ? results : null;
}
