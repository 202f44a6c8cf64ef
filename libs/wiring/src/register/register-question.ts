import { addDays } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { RegisterFilter, RegisterSort } from '@taizhang/views';
import type { RegisterCursor } from './cursor';
import type { RegisterPageLine } from './register-page-line';

export interface RegisterPageQuestion {
  readonly agency: string;
  readonly filter: RegisterFilter;
  /** The reply is owed, and due from the day of asking on within so many days. */
  readonly dueInDays?: number;
  /** Names and what was asked for must hold it; at least two characters. Looks at what is on record now. */
  readonly text?: string;
  readonly sort?: RegisterSort;
  readonly order?: 'ascending' | 'descending';
  /** Sort, order and day are the cursor's, whatever stands beside it. */
  readonly cursor?: RegisterCursor;
  readonly limit: number;
  /** An instant: the register as it was known then, on that day. */
  readonly asKnownAt?: string;
}

export interface RegisterPageAnswer {
  readonly agency: string;
  /** The day on which stages, due days and flags are judged. */
  readonly day: string;
  /** The ordinal of the last event that the answer knows. */
  readonly position: number;
  readonly cases: readonly RegisterPageLine[];
  /** Hands out the next page; null after the last. */
  readonly next: string | null;
  /** All cases of the filter; null where there are too many to count, on later pages, and when text is looked for. */
  readonly total: number | null;
}

/** The filter on the day of asking. */
export function filterOn(
  { filter, dueInDays }: Pick<RegisterPageQuestion, 'filter' | 'dueInDays'>,
  day: LocalDate,
): RegisterFilter {
  return dueInDays === undefined ? filter : { ...filter, due: { from: day, until: addDays(day, dueInDays) } };
}

/** What is asked is sorted by what it asks about: due cases by their day, concluded ones by theirs. */
export function orderOf(
  filter: RegisterFilter,
  { sort, order, cursor }: Pick<RegisterPageQuestion, 'sort' | 'order' | 'cursor'> = {},
) {
  if (cursor) return { sort: cursor.sort, order: cursor.order };
  const by = sort ?? sortFor(filter);
  return { sort: by, order: order ?? (by === 'due' ? 'ascending' : 'descending') } as const;
}

function sortFor({ overdue, due, concluded, received }: RegisterFilter): RegisterSort {
  if (overdue || due) return 'due';
  if (concluded) return 'concluded';
  return received ? 'received' : 'submitted';
}
