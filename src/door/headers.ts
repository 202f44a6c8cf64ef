import { createHash, randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { doorProblem } from './problem';

const KEY = /^[\w.:-]{1,200}$/;
const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

export const SESSION_COOKIE = 'taizhang_session';

/** One value of a header that may stand once. */
export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** The sender's own key for this call, or null. @throws ProblemError IdempotencyKeyUnusable */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = header(request, 'idempotency-key');
  if (key === undefined) return null;
  if (!KEY.test(key)) throw doorProblem('IdempotencyKeyUnusable');
  return key;
}

/** Makes a retry the same command: the same key of the same account at the same address. */
export function commandIdOf(key: string | null, account: string, address: string): string {
  if (key === null) return `http:${randomUUID()}`;
  const name = createHash('sha256').update([account, address, key].join('\n')).digest('hex');
  return `http:${name}`;
}

/** The version that the asker saw; undefined without If-Match. @throws ProblemError IfMatchUnusable */
export function expectedVersionOf(request: FastifyRequest): number | undefined {
  const given = header(request, 'if-match');
  if (given === undefined || given === '*') return undefined;
  const [, version] = VERSION.exec(given) ?? [];
  if (version === undefined) throw doorProblem('IfMatchUnusable');
  return Number(version);
}
