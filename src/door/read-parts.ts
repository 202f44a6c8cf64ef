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
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const faults = schemaFaults(read.error).map((fault) => ({ in: part, ...fault }));
  const [first] = faults;
  throw new ProblemError('Invalid', UNREADABLE, sentenceOf(first), { faults });
}

/** The form of a multipart body is read by the controller, field by field. */
export function readBody({ body, consumes }: RouteDefinition, value: unknown): unknown {
  return consumes === 'multipart' ? null : readPart(body, value ?? {}, 'body');
}

function sentenceOf(fault: { readonly field: string | null; readonly message: string } | undefined): string {
  if (!fault) return '提交的内容不对，请核对。';
  return fault.field === null ? fault.message : `${fault.field}：${fault.message}`;
}
