import type { BookedYear, Seal } from './booked-year';

/** The years that seals have frozen: a sealed year's sets never move. */
export interface FrozenYears {
  /** Everything up to here is frozen; null while nothing is sealed. */
  readonly last: number | null;
  /** The first year that a seal has a book of; null while nothing is sealed. */
  readonly first: number | null;
  /** The frozen book; an empty one for a sealed year before anything was known of it. */
  bookOf(year: number): BookedYear | undefined;
}

/** A year is frozen by the first seal that reached it: a later seal found it frozen. */
export function frozenYears(seals: readonly Seal[]): FrozenYears {
  const books = new Map<number, BookedYear>();
  let last: number | null = null;
  for (const seal of seals.toSorted((one, other) => one.ordinal - other.ordinal)) {
    const reach = last;
    for (const book of seal.books) {
      if (book.year <= seal.year && (reach === null || book.year > reach)) books.set(book.year, book);
    }
    last = Math.max(seal.year, reach ?? seal.year);
  }
  const until = last;
  return {
    last,
    first: seals.length > 0 ? Math.min(...seals.flatMap((seal) => seal.books.map(({ year }) => year))) : null,
    bookOf: (year) => (until !== null && year <= until ? (books.get(year) ?? emptyYear(year)) : undefined),
  };
}

export function emptyYear(year: number): BookedYear {
  return { year, carriedIn: [], received: [], concluded: [], carriedOut: [], disputes: [] };
}
