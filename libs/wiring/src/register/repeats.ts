import { addDays, addMonths, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { FrequentApplicant, MonthOfRequests, RegisterPlace, SameText } from '@taizhang/views';
import { findCase } from '../case-stream';
import type { Parts } from '../parts';

export interface RepeatsQuestion {
  readonly agency: string;
  /** YYYY-MM; this month unless given. */
  readonly month?: string;
  /** Only what this request repeats. */
  readonly request?: string;
  /** The fewest requests of one person in the month that are told. */
  readonly atLeast: number;
  readonly limit: number;
}

export interface NamedRequest {
  readonly request: string;
  readonly number: string | null;
}

/** One person, known by the key of the person's texts alone; who it is stands on the case pages. */
export interface RepeatingApplicant {
  /** In the month; of one request's applicant: ever. */
  readonly requests: number;
  /** 信息处理费 is reckoned by the calendar month (国办函〔2020〕109号). */
  readonly months: readonly MonthOfRequests[];
  /** The last of them, the newest first. */
  readonly last: readonly NamedRequest[];
}

export interface RepeatedText {
  readonly requests: number;
  readonly last: readonly NamedRequest[];
}

/** 重复与频繁申请: by keyed fingerprints; who was erased is not among them. */
export interface RepeatsAnswer {
  readonly agency: string;
  readonly month: string;
  /** Who made many requests in the month, or the applicant of the one request. */
  readonly applicants: readonly RepeatingApplicant[];
  /** Requests of the year up to the month's end that ask for the same, or for the same as the one request. */
  readonly sameTexts: readonly RepeatedText[];
}

const MONTHS_OF_SAME_TEXTS = 12;

export async function repeats(question: RepeatsQuestion, parts: Parts): Promise<RepeatsAnswer> {
  const { agency, request } = question;
  const month = question.month ?? parts.today().slice(0, 'YYYY-MM'.length);
  const { applicants, sameTexts } = await (request === undefined
    ? ofMonth(question, localDate(`${month}-01`), parts)
    : ofRequest({ agency, request }, parts));
  const places = [...applicants, ...sameTexts].flatMap(({ last }) => last);
  const names = await namesAt(agency, places, parts);
  const last = (one: SameText) => one.last.flatMap(({ opened }) => names.get(opened) ?? []);
  return {
    agency,
    month,
    applicants: applicants.map((one) => ({ requests: one.requests, months: one.months, last: last(one) })),
    sameTexts: sameTexts.map((one) => ({ requests: one.requests, last: last(one) })),
  };
}

interface Found {
  readonly applicants: readonly FrequentApplicant[];
  readonly sameTexts: readonly SameText[];
}

function ofMonth(
  { agency, atLeast, limit }: RepeatsQuestion,
  first: LocalDate,
  { views }: Parts,
): Promise<Found> {
  const until = addDays(addMonths(first, 1), -1);
  const from = addMonths(first, 1 - MONTHS_OF_SAME_TEXTS);
  return views.search(async (searching) => ({
    applicants: await searching.frequentApplicants({ agency, from: first, until, atLeast, limit }),
    sameTexts: await searching.sameTexts({ agency, from, until, atLeast: 2, limit }),
  }));
}

async function ofRequest(
  place: { readonly agency: string; readonly request: string },
  parts: Parts,
): Promise<Found> {
  const { submittedOn, opened } = await findCase(parts, place);
  if (submittedOn === null) return { applicants: [], sameTexts: [] };
  const { applicant, sameText } = await parts.views.search((searching) =>
    searching.repeatedBy(place.agency, { on: submittedOn, opened }),
  );
  return {
    applicants: applicant ? [applicant] : [],
    sameTexts: sameText && sameText.requests > 1 ? [sameText] : [],
  };
}

/** The requests by the ordinals that opened them. */
async function namesAt(
  agency: string,
  places: readonly RegisterPlace[],
  { views }: Parts,
): Promise<ReadonlyMap<number, NamedRequest>> {
  const listed = await views.read((reading) => reading.casesAt(agency, places));
  return new Map(listed.map(({ opened, request, number }) => [opened, { request, number }]));
}
