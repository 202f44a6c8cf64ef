import { InvalidArgumentError } from 'commander';
import { isLocalDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';

/** Reads arguments at the door; what makes no sense is said in one sentence. */
export function readDay(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError(`“${text}”不是日期，请写成 2024-03-29 这样。`);
  return text;
}

export function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(`“${text}”不是年度，请写成 2024 这样。`);
  return Number(text);
}

/** The number of an event in the log. */
export function readOrdinal(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError(`“${text}”不是序号，请写成 1200 这样。`);
  return Number(text);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** An instant; a bare day means its end in Beijing, a time without zone is Beijing time. */
export function readInstant(text: string): string {
  const full = text.length === 10 ? `${text}T23:59:59.999` : text;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(full) ? full : `${full}+08:00`;
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(zoned))) {
    throw new InvalidArgumentError(`“${text}”不是时间，请写成 2024-03-29T10:00 这样。`);
  }
  return new Date(zoned).toISOString();
}

/** Why something is put right: it will stand on record. */
export function readReason(text: string): string {
  const reason = text.trim();
  if (reason === '') throw new InvalidArgumentError('请写明更正的理由。');
  return reason;
}
