import { readLedgerObject, recordActs } from '@taizhang/case-handling';
import { lineErrorSentence } from '../wording/line-errors';
import type { Parts } from '../parts';
import type { RecordedAnswer, RecordOrder } from './recorded-answer';

/** Reads one line and records its act by the one write path. */
export async function recordOne(
  { line, commandId, recordedBy }: RecordOrder,
  { store, vault, rules, today }: Parts,
): Promise<RecordedAnswer> {
  const reading = readLedgerObject(line);
  if (!reading.ok) {
    const refused = reading.errors.map(({ field, code, detail }) => ({
      field,
      code,
      message: lineErrorSentence(code, detail),
    }));
    return { status: 'refused', refused };
  }
  const { agency, request, act } = reading.line;
  const office = { today: today(), calendar: rules.rulesOf(agency).calendar };
  const command = { agency, request, acts: [act], commandId, recordedBy, ...office };
  const answer = await recordActs(command, { store, vault });
  if (answer.status === 'recorded') {
    const { status, version, ordinal, number } = answer;
    return { status, version, ordinal, number };
  }
  if (answer.status === 'changed')
    throw new Error('No expected version was given, yet the answer is "changed".');
  const refused = answer.refused.map(({ refusal: { code, field, names } }) => ({
    field: field ?? null,
    code,
    message: lineErrorSentence(code, { names }),
  }));
  return { status: 'refused', refused };
}
