import { addDays, stateCouncilCalendar, workingDaysAfter } from '@taizhang/deadlines';
import type { LedgerLine } from '@taizhang/sample-ledger';

/** Row → column → number, zeros left out. */
export type Tally = ReadonlyMap<string, number>;

type RequestLines = readonly LedgerLine[];
const NEVER = '9999-12-31';
type End = readonly [outcome: string, on: string];

function lineOf<Name extends LedgerLine['act']>(lines: RequestLines, name: Name) {
  return lines.find((line): line is Extract<LedgerLine, { act: Name }> => line.act === name);
}

/** The outcome of a reply, by plain counting of given and refused items. */
function replyOutcome(lines: RequestLines): string {
  const decided = lineOf(lines, 'ReplyDecided');
  const outcomes = (decided?.outcomes ?? []).map(({ outcome }) => outcome);
  if (outcomes.every((one) => one === 'granted')) return 'granted';
  if (outcomes.some((one) => one === 'granted' || one === 'partial')) return 'partial';
  return decided?.mainOutcome ?? outcomes[0] ?? '';
}

function replied(lines: RequestLines): End | null {
  const sent = lineOf(lines, 'ReplyDispatched');
  if (!sent) return null;
  const byHand = sent.method === 'handDelivery' || sent.method === 'entrusted';
  const on = byHand ? lineOf(lines, 'ReplyDelivered')?.deliveredOn : sent.dispatchedOn;
  return on ? [replyOutcome(lines), on] : null;
}

function correctionLapsed(lines: RequestLines): End | null {
  const correctBy = lineOf(lines, 'CorrectionNoticeIssued')?.correctBy;
  if (!lineOf(lines, 'CorrectionLapsed') || !correctBy) return null;
  return ['other.correctionOverdue', addDays(correctBy, 1)];
}

function feeLapsed(lines: RequestLines): End | null {
  const told = lineOf(lines, 'FeeNoticeIssued')?.receivedOn;
  if (!lineOf(lines, 'FeeLapsed') || !told) return null;
  return ['other.feeOverdue', addDays(workingDaysAfter(stateCouncilCalendar, told, 20), 1)];
}

function gone(lines: RequestLines): End | null {
  const on =
    lineOf(lines, 'RequestWithdrawn')?.withdrawnOn ?? lineOf(lines, 'CaseTransferred')?.transferredOn;
  return on ? ['other.other', on] : null;
}

function rowsOf(lines: RequestLines, year: number): readonly string[] {
  const receivedOn = lineOf(lines, 'ReceiptFixed')?.receivedOn ?? NEVER;
  const ends = [correctionLapsed, feeLapsed, gone, replied].map((end) => end(lines));
  const [outcome, on] = ends.find((end) => end !== null) ?? ['', NEVER];
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (receivedOn > last || on < first) return [];
  const opening = receivedOn < first ? 'carriedIn' : 'newRequests';
  return on > last ? [opening, 'carriedOut'] : [opening, outcome, 'total'];
}

function byRequest(lines: readonly LedgerLine[], agency: string): readonly RequestLines[] {
  const requests = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    if (line.agency !== agency || line.request === undefined) continue;
    requests.set(line.request, [...(requests.get(line.request) ?? []), line]);
  }
  return [...requests.values()];
}

/** Counts table three of one agency and year straight from the lines: a second opinion that shares no rule. */
export function tallyOf(lines: readonly LedgerLine[], agency: string, year: number): Tally {
  const tally = new Map<string, number>();
  for (const own of byRequest(lines, agency)) {
    const category = lineOf(own, 'ApplicationSubmitted')?.applicant.category ?? '';
    for (const cell of rowsOf(own, year).flatMap((row) => [`${row}.${category}`, `${row}.total`])) {
      tally.set(cell, (tally.get(cell) ?? 0) + 1);
    }
  }
  return tally;
}
