import { classify, countedIn, formOf } from '@taizhang/annual-report';
import type { BookedYear } from '@taizhang/annual-report';
import { yearOf } from '@taizhang/deadlines';
import { agencyBooks } from '../annual-report/agency-books';
import { closedHistory, findCase } from '../case-stream';
import type { Parts } from '../parts';
import { NOT_COUNTED_WORDS } from '../wording';
import type { CaseExplanation } from './explanation-answer';

export interface CountedInQuestion {
  readonly agency: string;
  readonly request: string;
}

type CountedCell = CaseExplanation['countedIn'][number];

/** In which cells of which years a case counts; or why in none. */
export async function explainCase(question: CountedInQuestion, parts: Parts): Promise<CaseExplanation> {
  const { agency, request } = question;
  const { stream, whole } = await findCase(parts, question);
  const upTo = yearOf(parts.today());
  const books = await parts.views.read((reading) => agencyBooks(reading, { agency, upTo }, parts));
  const counted = books.flatMap((book) => cellsOf(book, stream));
  const { notCounted } = classify(closedHistory(whole, parts), stream, parts.rules.rulesOf(agency));
  const why = notCounted.find((one) => one.agency === agency)?.why;
  return { request, countedIn: counted, ...(why ? { notCounted: NOT_COUNTED_WORDS[why] } : {}) };
}

function cellsOf(booked: BookedYear, stream: string): readonly CountedCell[] {
  const form = formOf(booked.year);
  if (!form) return [];
  return countedIn(booked, stream, form).map(({ year, cell, entry: { by } }) => ({
    year,
    cell,
    decidingAct: by.act,
    decidingDay: by.on,
    rule: by.rule,
  }));
}
