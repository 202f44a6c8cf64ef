import type { Cell } from '@cj-tech-master/excelts';
import type { RawCell } from '../reading/raw-cell';

type CellValue = Cell['value'];

/** What a cell of the library says; null for nothing. A formula says what it last came to. */
export function rawCell(value: CellValue): RawCell | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return { is: 'text', text: value };
  if (typeof value === 'number')
    return Number.isNaN(value) ? { is: 'error', text: '' } : { is: 'number', number: value };
  if (typeof value === 'boolean') return { is: 'flag', flag: value };
  if (value instanceof Date) return { is: 'day', day: dayOf(value) };
  return rawObject(value);
}

type CellObject = Exclude<CellValue, string | number | boolean | Date | null | undefined>;

function rawObject(value: CellObject): RawCell | null {
  if ('richText' in value) return { is: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('error' in value) return { is: 'error', text: String(value.error) };
  if ('formula' in value || 'sharedFormula' in value) return rawCell(value.result ?? null);
  if ('text' in value) return rawCell(value.text);
  return 'checkbox' in value ? { is: 'flag', flag: value.checkbox } : null;
}

/** The library gives a cell's civil day as midnight in Greenwich. */
function dayOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
