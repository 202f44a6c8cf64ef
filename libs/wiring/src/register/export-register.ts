import type { Parts } from '../parts';
import { coverFor } from '../privacy/cover';
import { CATEGORY_WORDS, FLAG_WORDS, OUTCOME_WORDS, STAGE_WORDS } from '../wording';
import { CHANNEL_WORDS } from '../wording/values';
import { applicationsOf } from './applications-of';
import { askingDay, momentOf } from './asking-day';
import { csvLine, CSV_BEGINS } from './csv';
import { pageLine } from './register-page-line';
import type { RegisterPageLine } from './register-page-line';
import { filterOn, orderOf } from './register-question';
import type { RegisterPageQuestion } from './register-question';
import type { ListedCase, RegisterPlace } from '@taizhang/views';

export type ExportQuestion = Pick<
  RegisterPageQuestion,
  'agency' | 'filter' | 'dueInDays' | 'sort' | 'order' | 'asKnownAt'
>;

interface Named {
  /** Masked. */
  readonly applicant: string;
  /** Null where the case is nobody's. */
  readonly handler: string | null;
}
type Column = readonly [head: string, cell: (line: RegisterPageLine, named: Named) => string | null];

const COLUMNS: readonly Column[] = [
  ['受理编号', ({ number }) => number],
  ['编号', ({ request }) => request],
  ['提交日期', ({ submittedOn }) => submittedOn],
  ['收到日期', ({ receivedOn }) => receivedOn],
  ['提交渠道', ({ channel }) => channel && CHANNEL_WORDS[channel]],
  ['申请人类别', ({ category }) => category && CATEGORY_WORDS[category]],
  ['申请人', (_, { applicant }) => applicant],
  ['环节', ({ stage }) => STAGE_WORDS[stage]],
  ['答复期限', ({ replyDueOn }) => replyDueOn],
  ['发出日期', ({ dispatchedOn }) => dispatchedOn],
  ['处理结果', ({ outcome }) => outcome && OUTCOME_WORDS[outcome]],
  ['办结日期', ({ concludedOn }) => concludedOn],
  ['承办人', (_, { handler }) => handler],
  ['提示', ({ flags }) => flags.map((flag) => FLAG_WORDS[flag]).join('、')],
];
const CASES_AT_ONCE = 500;

interface Piece {
  readonly text: string;
  /** The last case of the piece; null when none is left. */
  readonly after: RegisterPlace | null;
}

/** The register as CSV for a spreadsheet, piece by piece as it is read; applicants are masked. */
export async function* exportRegister(question: ExportQuestion, parts: Parts): AsyncIterable<string> {
  yield CSV_BEGINS + csvLine(COLUMNS.map(([head]) => head));
  for (let after: RegisterPlace | null | undefined; after !== null;) {
    const piece: Piece = await nextPiece(question, after, parts);
    yield piece.text;
    after = piece.after;
  }
}

async function nextPiece(
  question: ExportQuestion,
  after: RegisterPlace | undefined,
  parts: Parts,
): Promise<Piece> {
  const { agency } = question;
  const { day, knownAt } = await momentOf(question.asKnownAt, parts);
  const filter = filterOn(question, day);
  const { found, calendar } = await parts.views.read(async (reading) => {
    const rules = reading.rulesOf(agency);
    const asking = askingDay(day, rules.calendar);
    const order = orderOf(filter, question);
    const asked = {
      agency,
      filter,
      asking,
      knownAt,
      ...order,
      limit: CASES_AT_ONCE,
      ...(after ? { after } : {}),
    };
    return { found: await reading.registerPage(asked), calendar: rules.calendar };
  });
  const listed = found.map((one) => one.listed);
  const applicants = await maskedNames(listed, parts);
  const staff = await parts.staff.namesOf(listed.flatMap(({ handler }) => handler ?? []));
  const lines = listed.map((one) => {
    const line = pageLine(one, calendar, day);
    const handler = one.handler && (staff.get(one.handler) ?? one.handler);
    const named = { applicant: applicants.get(one.stream) ?? '', handler };
    return csvLine(COLUMNS.map(([, cell]) => cell(line, named) ?? ''));
  });
  const last = found.length < CASES_AT_ONCE ? null : (found.at(-1)?.place ?? null);
  return { text: lines.join(''), after: last };
}

/** The applicants' names by stream, masked. */
async function maskedNames(
  listed: readonly ListedCase[],
  parts: Parts,
): Promise<ReadonlyMap<string, string>> {
  const applications = await applicationsOf(listed, parts, coverFor({ texts: false }));
  return new Map([...applications].map(([stream, { applicant }]) => [stream, applicant.name ?? '']));
}
