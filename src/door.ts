import { BadRequestException } from '@nestjs/common';
import { isLocalDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { beijingToday } from '@taizhang/wiring';
import { v4 as uuid4 } from 'uuid';

/** Reads what stands in an address or a header; nonsense is said in one sentence. */
export function readOptionalDay(text: string | undefined): LocalDate {
  if (text === undefined || text === '') return beijingToday();
  if (!isLocalDate(text)) throw new BadRequestException(`“${text}”不是日期，请写成 2024-03-29 这样。`);
  return text;
}

export function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new BadRequestException(`“${text}”不是年度，请写成 2024 这样。`);
  return Number(text);
}

const KEY = /^[\w.:-]{1,200}$/;

/** The sender's own key for this act; without one every call is an act of its own. */
export function readCommandId(key: string | undefined): string {
  if (key === undefined) return `http:${uuid4()}`;
  if (!KEY.test(key))
    throw new BadRequestException('Idempotency-Key 只能用字母、数字和 . _ : -，最长 200 个字符。');
  return `http:${key}`;
}
