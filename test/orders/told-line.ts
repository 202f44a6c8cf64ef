import { readLedgerLine } from '@taizhang/case-handling';
import type { LedgerLine } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';

export const TODAY = localDate('2026-12-31');

/** A line of a ledger as the file has it and as it is read. */
export interface ToldLine extends LedgerLine {
  readonly text: string;
}

/** Null for a line that no ledger may hold. */
export function toldLine(content: object): ToldLine | null {
  const text = JSON.stringify(content);
  const reading = readLedgerLine(text);
  return reading.ok ? { ...reading.line, text } : null;
}
