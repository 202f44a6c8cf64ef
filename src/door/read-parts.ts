import { schemaFaults } from '@taizhang/wiring';
import type { z } from 'zod';
import { doorProblem, ProblemError } from './problem';
import type { RouteDefinition } from './route';

const UNREADABLE = 400;

/** Reads one part of a request by the route's schema; nonsense is answered field by field. */
export function readPart(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): unknown {
  assertReadable(value);
  if (!schema) return part === 'body' ? null : {};
  if (part === 'query') refuseEmpty(value);
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const faults = schemaFaults(read.error).map((fault) => ({ in: part, ...fault }));
  const [first] = faults;
  throw new ProblemError('Invalid', UNREADABLE, sentenceOf(first), { faults });
}

/** An empty box of a form is no question: as a number it would be read as zero. */
function refuseEmpty(asked: unknown): void {
  const [empty] = Object.entries(asked ?? {}).filter(([, given]) => given === '');
  if (!empty) return;
  const fault = { field: empty[0], code: 'EmptyText', message: '不能是空白。' };
  throw new ProblemError('Invalid', UNREADABLE, sentenceOf(fault), { faults: [{ in: 'query', ...fault }] });
}

const UNREADABLE_TEXT = '内容里有不能保存的字符，请重新输入那段文字。';
const NO_TEXT = /\u0000|\p{Surrogate}/u;

/** What people write is a few levels deep; thousands of them exhaust the stack of whatever walks through them. */
const DEEPEST = 50;

/** Every text in it can be stored: NUL cannot, and half a character is none. @throws ProblemError */
function assertReadable(value: unknown, depth = 0): void {
  if (depth > DEEPEST) throw doorProblem('NotReadable');
  if (typeof value === 'string' && NO_TEXT.test(value))
    throw new ProblemError('UnreadableText', UNREADABLE, UNREADABLE_TEXT);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    assertReadable(name, depth);
    assertReadable(inside, depth + 1);
  }
}

/** The form of a multipart body is read by the controller, field by field. */
export function readBody({ body, consumes }: RouteDefinition, value: unknown): unknown {
  return readPart(consumes === 'multipart' ? undefined : body, value ?? {}, 'body');
}

function sentenceOf(fault: { readonly field: string | null; readonly message: string } | undefined): string {
  if (!fault) return '提交的内容不对，请核对。';
  return fault.field === null ? fault.message : `${fault.field}：${fault.message}`;
}
