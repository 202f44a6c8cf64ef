import { randomUUID } from 'node:crypto';
import { readLedgerObject } from '@taizhang/case-handling';
import type { LedgerAct, SchemaError } from '@taizhang/case-handling';
import type { LocalDate } from '@taizhang/deadlines';
import type { Parts } from '../parts';
import { previewPorts } from '../preview/preview-ports';
import { misreadAnswer } from '../recording/refused-answer';
import { tryOut } from './try-out';
import type { WhatIfAnswer } from './try-out';

export interface WhatIfQuestion {
  readonly agency: string;
  /** Null for an application that is not there yet. */
  readonly request: string | null;
  /** Acts as a ledger's lines have them, without agency and request. */
  readonly acts: readonly object[];
  /** The day on which the answer looks at the case; by default that of the latest act, today at the earliest. */
  readonly asOf?: LocalDate | undefined;
}

/** Reads the acts as recording would, and answers what they would make of the case. */
export async function whatIf(question: WhatIfQuestion, parts: Parts): Promise<WhatIfAnswer> {
  const { agency, asOf } = question;
  // A key that no case has, so that nothing stands before the acts.
  const request = question.request ?? `new:${randomUUID()}`;
  const { acts, errors } = readActs(question.acts, { agency, request });
  if (errors.length > 0) return misreadAnswer(errors);
  const { calendar } = parts.rules.rulesOf(agency);
  const command = { agency, request, acts, today: parts.today(), calendar };
  return tryOut({ ...command, ...(asOf ? { asOf } : {}) }, previewPorts(parts));
}

function readActs(given: readonly object[], place: { readonly agency: string; readonly request: string }) {
  const acts: LedgerAct[] = [];
  const errors: SchemaError[] = [];
  for (const [index, act] of given.entries()) {
    const reading = readLedgerObject({ ...act, ...place });
    if (reading.ok) acts.push(reading.line.act);
    else errors.push(...reading.errors.map((error) => ({ ...error, field: fieldOf(index, error) })));
  }
  return { acts, errors };
}

function fieldOf(index: number, { field }: SchemaError): string {
  return field === null ? `acts.${index}` : `acts.${index}.${field}`;
}
