/**
 * Money as whole 分. 万元 with six decimals and 元 with two are exactly that, so nothing is ever rounded.
 * At most fifteen digits: a decimal of fifteen digits survives the way into a JSON number and back.
 */
const MOST_FEN = 999_999_999_999_999;

export const WAN_DECIMALS = 6;
export const YUAN_DECIMALS = 2;

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

export type AmountFault = 'AmountNegative' | 'AmountTooPrecise' | 'AmountTooLarge' | 'NotAnAmount';

/** 万元 → whole 分, or why not. */
export function fenOfWan(amount: number | string): number | AmountFault {
  return fenOf(amount, WAN_DECIMALS);
}

/** 元 → whole 分, or why not. */
export function fenOfYuan(amount: number | string): number | AmountFault {
  return fenOf(amount, YUAN_DECIMALS);
}

/** 分 → 万元 as a number that prints without trailing zeros. */
export function wanOfFen(fen: number): number {
  return decimalOf(fen, WAN_DECIMALS);
}

/** 分 → 元 as a number that prints without trailing zeros. */
export function yuanOfFen(fen: number): number {
  return decimalOf(fen, YUAN_DECIMALS);
}

export function isExactFen(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 0 && fen <= MOST_FEN;
}

/** Reads the digits, never multiplies: 0.0001 × 1000000 is not 100 in binary. */
function fenOf(amount: number | string, decimals: number): number | AmountFault {
  const text = String(amount);
  const digits = DECIMAL.exec(text);
  if (!digits) return faultOf(text);
  const [, whole = '', fraction = ''] = digits;
  const meant = fraction.replace(/0+$/, '');
  if (meant.length > decimals) return 'AmountTooPrecise';
  const fen = Number(whole + meant.padEnd(decimals, '0'));
  return isExactFen(fen) ? fen : 'AmountTooLarge';
}

/** Why a text is no plain decimal; numbers outside 1e-6 … 1e21 print with an exponent. */
function faultOf(text: string): AmountFault {
  if (/^-\d/.test(text)) return 'AmountNegative';
  if (/^\d.*e-\d+$/.test(text)) return 'AmountTooPrecise';
  return /^\d.*e\+\d+$/.test(text) ? 'AmountTooLarge' : 'NotAnAmount';
}

function decimalOf(fen: number, decimals: number): number {
  const digits = String(fen).padStart(decimals + 1, '0');
  return Number(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}
