import type { LetterKind } from '@taizhang/request-case';
import type { LetterSettings } from './settings';

/** Papers that bear no 文号: the office's own form, the receipt (it bears the 受理编号), and what another signs. */
const WITHOUT_NUMBER: ReadonlySet<LetterKind> = new Set([
  'registrationForm',
  'receipt',
  'consultationConfirmation',
]);

export function bearsNumber(kind: LetterKind): boolean {
  return !WITHOUT_NUMBER.has(kind);
}

/** The 代字 under which a letter of the kind is numbered; it is also the series, so that no two letters share a 文号. */
export function designationOf(kind: LetterKind, settings: LetterSettings): string {
  return kind === 'reply' ? settings.replyDesignation : settings.noticeDesignation;
}

/** 某公复〔2024〕12号: six-corner brackets, no leading zero, no 第 (GB/T 9704). */
export function documentNumber(designation: string, year: number, serial: number): string {
  return `${designation}〔${year}〕${serial}号`;
}
