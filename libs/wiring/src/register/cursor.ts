import { isLocalDate, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { REGISTER_SORTS } from '@taizhang/views';
import type { RegisterPlace, RegisterSort } from '@taizhang/views';
import { z } from 'zod';
import { LAST_IMAGINED_DAY } from '../what-if/try-out';

/** Where a page of the register ended: the next goes on in the same order, seen from the same day. */
export interface RegisterCursor extends RegisterPlace {
  readonly sort: RegisterSort;
  readonly order: 'ascending' | 'descending';
  readonly day: LocalDate;
}

const day = z.string().refine(isLocalDate).transform(localDate);
const cursor = z.strictObject({
  sort: z.enum(REGISTER_SORTS),
  order: z.enum(['ascending', 'descending']),
  day: day.refine((given) => given <= LAST_IMAGINED_DAY),
  on: day,
  opened: z.int().min(0),
});

/** Opaque to whoever keeps it: what is in it may change. */
export function writeCursor({ sort, order, day: asked, on, opened }: RegisterCursor): string {
  return Buffer.from(JSON.stringify({ sort, order, day: asked, on, opened })).toString('base64url');
}

/** Null for a text that no page has given. */
export function readCursor(text: string): RegisterCursor | null {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
