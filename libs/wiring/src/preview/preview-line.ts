import { tryActs } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { readOrdered, recordedSince, refusedTo, whoRecords } from '../recording/record-one';
import type { Line } from '../recording/record-one';
import type { RecordOrder } from '../recording/recorded-answer';
import { possibleChanges } from './preview-acts';
import type { PreviewAnswer } from './preview-answer';
import { previewPorts } from './preview-ports';

/** An order that is not given yet: all that recording asks, but no command. */
export type PreviewQuestion = Omit<RecordOrder, 'commandId'>;

/** Reads one line and judges it as recording would, for whoever may, and answers what it would change. */
export async function previewLine(question: PreviewQuestion, parts: Parts): Promise<PreviewAnswer> {
  const read = await readOrdered(question, parts);
  return 'status' in read ? read : foretold(read, question, parts);
}

async function foretold(
  line: Line,
  { by, expectedVersion }: PreviewQuestion,
  parts: Parts,
): Promise<PreviewAnswer> {
  const { agency, request, act } = line;
  const desk = { agency, today: parts.today(), calendar: parts.rules.rulesOf(agency).calendar };
  const command = { ...desk, ...whoRecords(by, desk), request, acts: [act] };
  const tried = await tryActs(command, parts);
  if (tried.status === 'refused') return refusedTo({ line, by, desk }, tried.refused, parts);
  if (expectedVersion !== undefined && expectedVersion !== tried.version) {
    const since = await recordedSince(expectedVersion, { line, by, desk }, parts);
    return { status: 'changed', actualVersion: tried.version, since };
  }
  return possibleChanges(tried, command, previewPorts(parts));
}
