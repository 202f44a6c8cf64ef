import type { z } from 'zod';
import type { OwnIssueCode } from '../schemas/values';

/** What may be wrong with a line taken by itself. The Chinese sentence of each stands at the edge. */
export type SchemaErrorCode =
  | OwnIssueCode
  | 'NotJson'
  | 'NotAnObject'
  | 'LineTooLong'
  | 'UnknownAct'
  | 'MissingField'
  | 'UnknownField'
  | 'WrongType'
  | 'NotInList'
  | 'NotWhole'
  | 'EmptyList'
  | 'TooMany'
  | 'TooLong'
  | 'TooSmall'
  | 'TooLarge'
  | 'RequestNotAllowed'
  | 'AboutOnlyWithoutRequest';

/** What the sentence must name: the values allowed, the limit, the type expected. */
export interface ErrorDetail {
  readonly allowed?: readonly string[];
  readonly limit?: number;
  readonly expected?: string;
}

export interface SchemaError {
  /** The field's place, `applicant.name` or `items.2`; null when the whole line is at fault. */
  readonly field: string | null;
  readonly code: SchemaErrorCode;
  readonly detail?: ErrorDetail;
}

type Issue = z.core.$ZodIssue;

const OWN_CODES: { readonly [Code in OwnIssueCode]: true } = {
  NotADate: true,
  EmptyText: true,
  UnreadableText: true,
  NotAnAgencyCode: true,
  MainOutcomeNeeded: true,
  RepeatedItem: true,
  FinalResultMismatch: true,
  SetOrRetract: true,
  NothingSet: true,
  TooPrecise: true,
};

function isOwnCode(code: unknown): code is OwnIssueCode {
  return typeof code === 'string' && Object.hasOwn(OWN_CODES, code);
}

function fieldOf(path: readonly PropertyKey[]): string | null {
  return path.length === 0 ? null : path.map(String).join('.');
}

/** zod's issues in our codes. They must have been made with `reportInput`, which tells absence from wrongness. */
export function schemaErrors(issues: readonly Issue[]): readonly SchemaError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name): SchemaError => ({
          field: fieldOf([...issue.path, name]),
          code: 'UnknownField',
        }))
      : [{ field: fieldOf(issue.path), ...judged(issue) }],
  );
}

function judged(issue: Issue): Pick<SchemaError, 'code' | 'detail'> {
  if (issue.code === 'custom') {
    return { code: isOwnCode(issue.params?.code) ? issue.params.code : 'WrongType' };
  }
  return issue.input === undefined ? { code: 'MissingField' } : judgedByKind(issue);
}

function judgedByKind(issue: Issue): Pick<SchemaError, 'code' | 'detail'> {
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'NotInList', detail: { allowed: issue.values.map(String) } };
    case 'invalid_type':
      if (issue.expected === 'int') return { code: 'NotWhole' };
      return { code: 'WrongType', detail: { expected: issue.expected } };
    case 'too_small':
      return { code: TOO_SMALL[issue.origin] ?? 'TooSmall', detail: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { code: TOO_BIG[issue.origin] ?? 'TooLarge', detail: { limit: Number(issue.maximum) } };
    case 'invalid_union':
      return { code: unmatched(issue) };
    default:
      return { code: 'WrongType' };
  }
}

/** Where a field's value decides which act is meant: it is not there, or names none. */
function unmatched({ path, input }: Issue): SchemaErrorCode {
  const name = path.at(-1);
  const holder: ReadonlyMap<PropertyKey, unknown> = new Map(
    typeof input === 'object' && input !== null ? Object.entries(input) : [],
  );
  if (name === undefined) return 'WrongType';
  if (holder.get(name) === undefined) return 'MissingField';
  return name === 'act' ? 'UnknownAct' : 'NotInList';
}

const TOO_SMALL: { readonly [origin: string]: SchemaErrorCode } = {
  array: 'EmptyList',
  string: 'EmptyText',
};
const TOO_BIG: { readonly [origin: string]: SchemaErrorCode } = { array: 'TooMany', string: 'TooLong' };
