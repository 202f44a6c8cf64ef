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

/** Every fault that a schema found, each in one sentence. The issues must have been made with `reportInput`. */
export function schemaFaults({ issues }: z.core.$ZodError): readonly SchemaFault[] {
  return schemaErrors(issues).map(({ field, code, detail }) => ({
    field,
    code,
    message: lineErrorSentence(code, detail),
  }));
}
