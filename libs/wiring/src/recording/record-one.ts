import { loadStream, openEvents, placeOf, readActObject, recordActs } from '@taizhang/case-handling';
import type { ActReading } from '@taizhang/case-handling';
import { recordedAs } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { sightOf } from '../case-page/sight';
import { historyEntries } from '../history/history-answer';
import type { HistoryEntry } from '../history/history-answer';
import type { Parts } from '../parts';
import { coverFor, uncovered } from '../privacy/cover';
import { misplaced, unknownHandler } from './misplaced';
import { permissionSentence, permitsFor, stageIn } from './permission';
import type { AtDesk } from './permission';
import type { RecordedAnswer, RecordOrder } from './recorded-answer';
import { misreadAnswer, refusedAnswer } from './refused-answer';

type Line = Extract<ActReading, { readonly ok: true }>['line'];
export type RecordingParts = Pick<Parts, 'store' | 'vault' | 'today'> & {
  readonly staff: Pick<Parts['staff'], 'accountOf'>;
  readonly rules: Pick<Parts['rules'], 'rulesOf'>;
};

/** Reads one line and records its act by the one write path, for whoever may. */
export async function recordOne(order: RecordOrder, parts: RecordingParts): Promise<RecordedAnswer> {
  const reading = readActObject(order.line);
  if (!reading.ok) return misreadAnswer(reading.errors);
  const { line } = reading;
  const fault = misplaced(line, order.place) ?? (await unknownHandler(line, order.by, parts));
  return fault ? { status: 'refused', refused: [fault] } : recordLine(line, order, parts);
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
    case 'refused': {
      const refused = refusedAnswer(answer.refused);
      const barred = answer.refused.some(({ refusal }) => refusal.code === 'NotPermitted');
      return barred ? notPermitted({ line, by, desk }, parts) : refused;
    }
  }
}

interface Attempt {
  readonly line: Line;
  readonly by: RecordOrder['by'];
  readonly desk: AtDesk;
}

function whoRecords(by: Person | string, desk: AtDesk) {
  if (typeof by === 'string') return { recordedBy: by };
  return { recordedBy: recordedAs(by), permits: permitsFor(by, desk) };
}

/** What others recorded meanwhile, as far as the asker may read it. */
async function recordedSince(
  version: number,
  { line, by, desk: { agency, calendar } }: Attempt,
  parts: RecordingParts,
): Promise<readonly HistoryEntry[]> {
  const { events } = await loadStream(placeOf(line), parts);
  const sight = typeof by === 'string' ? uncovered : coverFor(sightOf(by, agency));
  const covered = await openEvents(
    events.map(({ stored }) => stored),
    parts.vault,
    sight,
  );
  const since = new Set(covered.flatMap(({ stored }) => (stored.version > version ? [stored.ordinal] : [])));
  return historyEntries(covered, calendar).filter(({ ordinal }) => since.has(ordinal));
}

/** Who may not record an act is told who may. */
async function notPermitted({ line, by, desk }: Attempt, parts: RecordingParts): Promise<RecordedAnswer> {
  const { events } = await loadStream(placeOf(line), parts);
  const roles = typeof by === 'string' ? [] : by.roles;
  const message = permissionSentence(roles, line.act, stageIn(events, desk));
  return { status: 'refused', refused: [{ field: 'act', code: 'NotPermitted', message }] };
}
