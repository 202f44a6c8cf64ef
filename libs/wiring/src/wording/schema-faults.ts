import { schemaErrors } from '@taizhang/case-handling';
import type { SchemaErrorCode } from '@taizhang/case-handling';
import type { z } from 'zod';
import { lineErrorSentence } from './line-errors';

/** What is wrong with one field of what was sent, for people. */
export interface SchemaFault {
  /** The field's place, `applicant.name`; null for the whole. */
  readonly field: string | null;
  readonly code: SchemaErrorCode;
  readonly message: string;
}

/** A sentence that stands with the schema; those that zod makes are English. */
const OWN_SENTENCE = /\p{Script=Han}/u;

/**
 * Every fault that a schema found, each in one sentence: the schema's own, or that of its code. The issues must have
 * been made with `reportInput`.
 */
export function schemaFaults({ issues }: z.core.$ZodError): readonly SchemaFault[] {
  return issues.flatMap((issue) =>
    schemaErrors([issue]).map(({ field, code, detail }) => ({
      field,
      code,
      message: OWN_SENTENCE.test(issue.message) ? issue.message : lineErrorSentence(code, detail),
    })),
  );
}
