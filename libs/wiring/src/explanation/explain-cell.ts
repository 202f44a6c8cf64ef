import { casesBehind, cellOf } from '@taizhang/annual-report';
import type { BookedCase, BookedDispute, BookedYear, Form } from '@taizhang/annual-report';
import { explainCell as explainTableTwo } from '@taizhang/proactive-disclosure';
import type { LocalDate } from '@taizhang/deadlines';
import type { Reading } from '@taizhang/views';
import { agencyBooks, assertKnown, bookOf, formAsked } from '../annual-report/agency-books';
import { dayOfDisclosure, disclosedBy } from '../annual-report/day-of-disclosure';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { disclosureWords } from '../wording';
import type { CellExplanation, ExplainedCase } from './explanation-answer';

export interface CellQuestion {
  readonly agency: string;
  readonly year: number;
  readonly cell: string;
  /** An instant: only what was recorded by then. */
  readonly asKnownAt?: string;
  /** Only acts up to this legal day. */
  readonly asOf?: LocalDate;
}

type KnownQuestion = CellQuestion & { readonly knownAt: number | undefined };

/** The cases (or acts) behind one cell: as many as the cell says. */
export async function explainCell(question: CellQuestion, parts: Parts): Promise<CellExplanation> {
  const { agency, year, cell: id, asOf } = question;
  const form = formAsked(year, parts);
  const cell = cellOf(form, id);
  if (!cell)
    throw new QuestionError(
      'UnknownCell',
      `${year} 年的格式没有 ${id} 这一格，写法如 t3.granted.naturalPerson。`,
    );
  const common = { cell: id, definition: cell.definition };
  const { asKnownAt } = question;
  const knownAt = asKnownAt === undefined ? undefined : await parts.store.ordinalAsOf(asKnownAt);
  const known = { ...question, knownAt };
  return parts.views.read(async (reading) => {
    await assertKnown(reading, agency);
    if (cell.table === 2) return { ...common, ...(await behindTableTwo(reading, known)) };
    const booked = bookOf(await agencyBooks(reading, { agency, upTo: year, knownAt, asOf }, parts), year);
    const cases = await behind(reading, known, { booked, form });
    return { ...common, count: cases.length, cases };
  });
}

async function behindTableTwo(reading: Reading, { agency, year, cell, knownAt, asOf }: KnownQuestion) {
  const acts = disclosedBy(await reading.disclosureActs(agency, { knownAt }), asOf);
  const explained = explainTableTwo(acts, year, cell);
  const cases = (explained?.behind ?? []).map(({ act, adds }) => ({
    request: disclosureWords(act),
    number: null,
    decidingAct: act.act,
    decidingDay: dayOfDisclosure(act),
    rule: `table2.adds ${adds}`,
    bookedLate: false,
  }));
  return { count: explained?.figure ?? 0, cases };
}

async function behind(
  reading: Reading,
  { agency, cell, knownAt }: KnownQuestion,
  { booked, form }: { readonly booked: BookedYear; readonly form: Form },
): Promise<readonly ExplainedCase[]> {
  const found = casesBehind(booked, cell, form) ?? [];
  const streams = found.flatMap((one) => (one.kind === 'case' ? [one.stream] : []));
  const listed = new Map(
    (await reading.casesOf(agency, streams, { knownAt })).map((one) => [one.stream, one]),
  );
  const told = found.map((one) => ({
    request: one.kind === 'case' ? (listed.get(one.stream)?.request ?? one.stream) : one.dispute,
    number: one.kind === 'case' ? (listed.get(one.stream)?.number ?? null) : null,
    ...decided(one),
  }));
  return told.toSorted(byRequest);
}

/** By the source's key, then by day: one order, whatever was recorded first. */
function byRequest(a: ExplainedCase, b: ExplainedCase): number {
  const [one, other] = [a, b].map(({ request, decidingDay, rule }) => `${request}\n${decidingDay}\n${rule}`);
  return String(one) < String(other) ? -1 : 1;
}

function decided({ by, late }: BookedCase | BookedDispute) {
  return { decidingAct: by.act, decidingDay: by.on, rule: by.rule, bookedLate: late };
}
