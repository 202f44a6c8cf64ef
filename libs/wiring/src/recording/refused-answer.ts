import type { RefusedProposal, SchemaError } from '@taizhang/case-handling';
import { lineErrorSentence } from '../wording/line-errors';
import type { RecordedAnswer } from './recorded-answer';

type Refused = Extract<RecordedAnswer, { readonly status: 'refused' }>;

/** What the door could not read, with its sentences. */
export function misreadAnswer(errors: readonly SchemaError[]): Refused {
  const refused = errors.map(({ field, code, detail }) => ({
    field,
    code,
    message: lineErrorSentence(code, detail),
  }));
  return { status: 'refused', refused };
}

/** The rules' refusals with their sentences. */
export function refusedAnswer(refused: readonly RefusedProposal[]): Refused {
  const lines = refused.map(({ refusal: { code, field, names } }) => ({
    field: field ?? null,
    code,
    message: lineErrorSentence(code, { names }),
  }));
  return { status: 'refused', refused: lines };
}
