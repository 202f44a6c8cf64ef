/** A figure as a spreadsheet holds it: the number and how it is shown, with its decimals as told. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
}

/** Digits that a spreadsheet's number keeps exactly. */
const EXACT_DIGITS = 15;

/** Nothing where a number would lose digits or be shown in powers of ten: such a figure stays text. */
export function numberCell(figure: number | string): NumberCell | undefined {
  const text = String(figure).trim();
  const [, digits = '', decimals = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (digits === '' || (digits + decimals).replace(/^0+/, '').length > EXACT_DIGITS) return undefined;
  if (/e/i.test(String(Number(text)))) return undefined;
  return { value: Number(text), format: decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}` };
}
