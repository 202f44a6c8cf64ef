import { book, disputeFacts, formOf } from '@taizhang/annual-report';
import type { BookedYear, Form } from '@taizhang/annual-report';
import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Reading } from '@taizhang/views';
import { unknownAgency } from '../case-stream';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { factsAsOf } from './facts-as-of';
import type { ReportFacts } from './facts-as-of';

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
  /** Only acts up to this legal day; left out: all of them. */
  readonly asOf?: LocalDate;
}

type Store = Pick<Parts, 'store'>;

/** An agency's years as booked from the facts of the views, or from its streams as the acts up to a day make them. */
export async function agencyBooks(
  reading: Reading,
  asked: BooksAsked,
  parts: Store,
): Promise<readonly BookedYear[]> {
  return booked(reading, asked, await factsFor(reading, asked, parts));
}

/**
 * One year as booked, from the cases that it may hold. While no year is sealed, what an earlier year concluded is in
 * none of this year's sets; so a report costs what its year costs, however long the agency has kept its register.
 */
export async function yearBook(reading: Reading, asked: BooksAsked, parts: Store): Promise<BookedYear> {
  const { upTo: year } = asked;
  return bookOf(booked(reading, asked, await factsFor(reading, asked, parts, year)), year);
}

/** @param notConcludedBefore a year; as of a day every case is looked at. */
async function factsFor(
  reading: Reading,
  { agency, knownAt, asOf }: BooksAsked,
  { store }: Store,
  notConcludedBefore?: number,
): Promise<ReportFacts> {
  if (asOf !== undefined) return factsAsOf(reading, { agency, asOf, knownAt }, store);
  const cases = await reading.caseFacts(agency, { knownAt, notConcludedBefore });
  return { cases, mentions: await reading.disputeMentions(agency, { knownAt }) };
}

function booked(
  reading: Reading,
  { agency, upTo }: BooksAsked,
  { cases, mentions }: ReportFacts,
): readonly BookedYear[] {
  const own = reading.rulesOf(agency);
  return book({ cases, disputes: disputeFacts(mentions, own) }, [], upTo, own);
}

export function bookOf(books: readonly BookedYear[], year: number): BookedYear {
  const found = books.find((one) => one.year === year);
  return found ?? { year, carriedIn: [], received: [], concluded: [], carriedOut: [], disputes: [] };
}
