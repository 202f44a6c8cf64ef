import { book, disputeFacts, formOf } from '@taizhang/annual-report';
import type { BookedYear, CaseFact, Form } from '@taizhang/annual-report';
import { yearOf } from '@taizhang/deadlines';
import type { Reading } from '@taizhang/views';
import { unknownAgency } from '../case-stream';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';

/** The form of a report year, which must have begun. */
export function formAsked(year: number, { today }: Parts): Form {
  const thisYear = yearOf(today());
  if (year > thisYear) throw new QuestionError('YearNotBegun', `${year} 年还没有开始，请核对年度。`);
  const form = formOf(year);
  if (!form)
    throw new QuestionError('NoFormForYear', `${year} 年没有年度报告格式，最早的是 2019 年，请核对年度。`);
  return form;
}

export async function assertKnown(reading: Reading, agency: string): Promise<void> {
  if (!(await reading.agency(agency))) throw unknownAgency(agency);
}

export interface BooksAsked {
  readonly agency: string;
  readonly upTo: number;
  /** An ordinal; left out: all that is known. */
  readonly knownAt?: number;
}

/** An agency's years as booked from the facts of the views. */
export async function agencyBooks(
  reading: Reading,
  { agency, upTo, knownAt }: BooksAsked,
): Promise<readonly BookedYear[]> {
  return booked(reading, { agency, upTo, cases: await reading.caseFacts(agency, { knownAt }), knownAt });
}

/**
 * One year as booked, from the cases that it may hold. While no year is sealed, what an earlier year concluded is in
 * none of this year's sets; so a report costs what its year costs, however long the agency has kept its register.
 */
export async function yearBook(
  reading: Reading,
  { agency, upTo: year, knownAt }: BooksAsked,
): Promise<BookedYear> {
  const cases = await reading.caseFacts(agency, { knownAt, notConcludedBefore: year });
  return bookOf(await booked(reading, { agency, upTo: year, cases, knownAt }), year);
}

async function booked(
  reading: Reading,
  { agency, upTo, cases, knownAt }: BooksAsked & { readonly cases: readonly CaseFact[] },
): Promise<readonly BookedYear[]> {
  const own = reading.rulesOf(agency);
  const disputes = disputeFacts(await reading.disputeMentions(agency, { knownAt }), own);
  return book({ cases, disputes }, [], upTo, own);
}

export function bookOf(books: readonly BookedYear[], year: number): BookedYear {
  const found = books.find((one) => one.year === year);
  return found ?? { year, carriedIn: [], received: [], concluded: [], carriedOut: [], disputes: [] };
}
