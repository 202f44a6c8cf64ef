import { isLocalDate } from '@taizhang/deadlines';
import { z } from 'zod';

/** What our own checks report; zod's own issue codes are translated in `ledger/line-error.ts`. */
export type OwnIssueCode =
  | 'NotADate'
  | 'EmptyText'
  | 'UnreadableText'
  | 'NotAnAgencyCode'
  | 'MainOutcomeNeeded'
  | 'RepeatedItem'
  | 'FinalResultMismatch'
  | 'SetOrRetract'
  | 'NothingSet'
  | 'TooPrecise';

interface IssueSink {
  addIssue(issue: {
    readonly code: 'custom';
    readonly path: PropertyKey[];
    readonly params: { readonly code: OwnIssueCode };
  }): void;
}

export function report(sink: IssueSink, code: OwnIssueCode, ...path: readonly PropertyKey[]): void {
  sink.addIssue({ code: 'custom', path: [...path], params: { code } });
}

export const LIMITS = { text: 10_000, key: 200, items: 200, lineBytes: 256 * 1024 } as const;

/** A Beijing civil day, YYYY-MM-DD. */
export const day = z
  .string()
  .transform((text, context) => {
    if (isLocalDate(text)) return text;
    report(context, 'NotADate');
    return z.NEVER;
  })
  .meta({ format: 'date' });

/** NUL cannot be stored in PostgreSQL, and half a character (a lone surrogate) is no text at all. */
const UNREADABLE = /\u0000|\p{Surrogate}/u;

/** Text written by people. Line breaks and spaces are theirs; nothing is trimmed or normalised. */
export const textUpTo = (limit: number) =>
  z
    .string()
    .max(limit)
    .superRefine((value, context) => {
      if (value.trim() === '') report(context, 'EmptyText');
      else if (UNREADABLE.test(value)) report(context, 'UnreadableText');
    })
    .meta({ minLength: 1 });

export const text = textUpTo(LIMITS.text);

/** A name or number given by the source: a request's key, a 文号, a review's key. */
export const key = textUpTo(LIMITS.key);

/** Letters of any script, digits and a few joints: it stands in stream names, file names and addresses. */
const AGENCY_CODE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.·()（）-]{0,63})$/u;

export const agencyCode = z
  .string()
  .superRefine((value, context) => {
    if (!AGENCY_CODE.test(value)) report(context, 'NotAnAgencyCode');
  })
  .meta({ pattern: AGENCY_CODE.source });

export const workingDays = z.int().min(1).max(1000);
export const count = z.int().min(0).max(1_000_000_000);

/** Whether a number has at most so many decimals, as it is printed. */
export function hasDecimalsUpTo(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === value;
}

/** An amount with at most `decimals` decimals. */
export const amount = (decimals: number, max: number) =>
  z
    .number()
    .min(0)
    .max(max)
    .superRefine((value, context) => {
      if (!hasDecimalsUpTo(value, decimals)) report(context, 'TooPrecise');
    });
