import { readLedgerObject } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { misreadAnswer } from '../recording/refused-answer';
import { previewActs } from './preview-acts';
import type { PreviewAnswer } from './preview-answer';
import { previewPorts } from './preview-ports';

export interface PreviewQuestion {
  /** A ledger line as an object: agency, request, act and its fields. */
  readonly line: unknown;
}

/** Reads one line as recording would, and answers what it would change. */
export async function previewLine({ line }: PreviewQuestion, parts: Parts): Promise<PreviewAnswer> {
  const reading = readLedgerObject(line);
  if (!reading.ok) return misreadAnswer(reading.errors);
  const { agency, request, act } = reading.line;
  const { calendar } = parts.rules.rulesOf(agency);
  return previewActs({ agency, request, acts: [act], today: parts.today(), calendar }, previewPorts(parts));
}
