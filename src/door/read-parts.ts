import { schemaFaults } from '@taizhang/wiring';
import type { z } from 'zod';
import { ProblemError } from './problem';
import type { RouteDefinition } from './route';

const UNREADABLE = 400;

/** Reads one part of a request by the route's schema; nonsense is answered field by field. */
export function readPart(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): unknown {
  if (!schema) return part === 'body' ? null : {};
  if (!isText(value)) throw new ProblemError('UnreadableText', UNREADABLE, UNREADABLE_TEXT);
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const faults = schemaFaults(read.error).map((fault) => ({ in: part, ...fault }));
  const [first] = faults;
  throw new ProblemError('Invalid', UNREADABLE, sentenceOf(first), { faults });
}

const UNREADABLE_TEXT = '内容里有不能保存的字符，请重新输入那段文字。';
const NO_TEXT = /\u0000|\p{Surrogate}/u;

/** Whether every text in it can be stored: NUL cannot, and half a character is none. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return !NO_TEXT.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inside]) => isText(name) && isText(inside));
}

/** The form of a multipart body is read by the controller, field by field. */
export function readBody({ body, consumes }: RouteDefinition, value: unknown): unknown {
  return consumes === 'multipart' ? null : readPart(body, value ?? {}, 'body');
}

function sentenceOf(fault: { readonly field: string | null; readonly message: string } | undefined): string {
  if (!fault) return '提交的内容不对，请核对。';
  return fault.field === null ? fault.message : `${fault.field}：${fault.message}`;
}
