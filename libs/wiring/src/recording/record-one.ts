import {
  loadStream,
  openEvents,
  partOfCase,
  placeOf,
  readActObject,
  recordActs,
} from '@taizhang/case-handling';
import type { ActReading, RefusedProposal } from '@taizhang/case-handling';
import { recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import type { StaffDesk } from '@taizhang/staff-store';
import type { HistoryEntry } from '../history/history-answer';
import { shownHistory } from '../history/shown-history';
import type { Parts } from '../parts';
import { coverFor, uncovered } from '../privacy/cover';
import { sightOf } from '../privacy/sight';
import { lineErrorSentence } from '../wording/line-errors';
import { misplaced, typedNumber, unknownHandler } from './misplaced';
import type { Accounts } from './misplaced';
import { barredFromThis, permitsFor } from './permission';
import type { AtDesk } from './permission';
import type { RecordedAnswer, RecordOrder } from './recorded-answer';
import { misreadAnswer, refusedAnswer } from './refused-answer';

export type Line = Extract<ActReading, { readonly ok: true }>['line'];
export type RecordingParts = Pick<Parts, 'store' | 'vault' | 'today'> & {
  readonly staff: Accounts & Pick<StaffDesk, 'namesOf'>;
  readonly rules: Pick<Parts['rules'], 'rulesOf'>;
};

/** Reads one line and records its act by the one write path, for whoever may. */
export async function recordOne(order: RecordOrder, parts: RecordingParts): Promise<RecordedAnswer> {
  const read = await readOrdered(order, parts);
  return 'status' in read ? read : recordLine(read, order, parts);
}

/** The line as the door and the address admit it; or why not. */
export async function readOrdered(
  { line: given, place, by }: Pick<RecordOrder, 'line' | 'place' | 'by'>,
  parts: RecordingParts,
): Promise<Line | Extract<RecordedAnswer, { readonly status: 'refused' }>> {
  const reading = readActObject(given);
  if (!reading.ok) return misreadAnswer(reading.errors);
  const { line } = reading;
  const fault =
    misplaced(line, place) ?? (await unknownHandler(line, by, parts)) ?? (await typedNumber(line, parts));
  return fault ? { status: 'refused', refused: [fault] } : line;
}

async function recordLine(line: Line, order: RecordOrder, parts: RecordingParts): Promise<RecordedAnswer> {
  const { by, commandId, expectedVersion } = order;
  const { agency, request, act } = line;
  const desk = { agency, today: parts.today(), calendar: parts.rules.rulesOf(agency).calendar };
  const seen = expectedVersion === undefined ? {} : { expectedVersion };
  const command = { ...desk, ...whoRecords(by, desk), ...seen, request, acts: [act], commandId };
  const answer = await recordActs(command, parts);
  switch (answer.status) {
    case 'recorded': {
      const { status, version, ordinal, number } = answer;
      return { status, version, ordinal, number };
    }
    case 'changed':
      return { ...answer, since: await recordedSince(expectedVersion ?? 0, { line, by, desk }, parts) };
    case 'refused':
      return refusedTo({ line, by, desk }, answer.refused, parts);
  }
}

/** The rules' refusals; who may not record an act is told who may. */
export async function refusedTo(
  attempt: Attempt,
  refused: readonly RefusedProposal[],
  parts: RecordingParts,
): Promise<Extract<RecordedAnswer, { readonly status: 'refused' }>> {
  const barred = refused.some(({ refusal }) => refusal.code === 'NotPermitted');
  return barred ? notPermitted(attempt, parts) : refusedAnswer(refused);
}

export interface Attempt {
  readonly line: Line;
  readonly by: RecordOrder['by'];
  readonly desk: AtDesk;
}

export function whoRecords(by: Person | string, desk: AtDesk) {
  if (typeof by === 'string') return { recordedBy: by };
  return { recordedBy: recordedAs(by), permits: permitsFor(by, desk) };
}

/** What others recorded meanwhile, as far as the asker may read it. */
export async function recordedSince(
  version: number,
  { line, by, desk: { agency, calendar } }: Attempt,
  parts: RecordingParts,
): Promise<readonly HistoryEntry[]> {
  const { events } = await loadStream(placeOf(line), parts);
  const stored = partOfCase(
    events.map((event) => event.stored),
    agency,
    calendar,
  );
  const sight = typeof by === 'string' ? uncovered : coverFor(sightOf(by, agency));
  const covered = await openEvents(stored, parts.vault, sight);
  const since = new Set(stored.flatMap((event) => (event.version > version ? [event.ordinal] : [])));
  const shown = await shownHistory(stored, covered, { vault: parts.vault, staff: parts.staff, calendar });
  return shown.filter(({ ordinal }) => since.has(ordinal));
}

async function notPermitted(
  { line, by, desk }: Attempt,
  parts: RecordingParts,
): Promise<Extract<RecordedAnswer, { readonly status: 'refused' }>> {
  const { events } = await loadStream(placeOf(line), parts);
  const barred = typeof by === 'string' ? null : barredFromThis(line.act, events, desk, by);
  const message = barred ?? lineErrorSentence('NotPermitted');
  return { status: 'refused', refused: [{ field: 'act', code: 'NotPermitted', message }] };
}
