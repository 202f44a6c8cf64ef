import { InvalidAppendError } from './errors';
import { LIMITS } from './limits';

// Under the flag u a surrogate that has its partner is part of a character: only lone ones match.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Refuses text that PostgreSQL or UTF-8 cannot hold: NUL and half characters. */
export function checkText(text: string, where: string): void {
  if (UNSTORABLE.test(text)) {
    throw new InvalidAppendError(where, 'holds a NUL or a lone surrogate, which no store gives back');
  }
}

function isPlainObject(value: object): boolean {
  // Not compared with Object.prototype: an object from another realm (a worker, a test's sandbox) is as plain.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function checkNumber(value: number, where: string): void {
  if (!Number.isFinite(value)) throw new InvalidAppendError(where, `${value} is not a JSON number`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new InvalidAppendError(
      where,
      `${value} is beyond 2^53 and would not come back exactly; write it as text`,
    );
  }
}

function checkEntries(value: object, where: string, depth: number): void {
  if (depth >= LIMITS.depth) throw new InvalidAppendError(where, `nested deeper than ${LIMITS.depth} levels`);
  if (Array.isArray(value)) {
    // A loop by index, because a hole in the array has to be seen as the undefined that it is.
    for (let i = 0; i < value.length; i += 1) checkValue(value[i], `${where}[${i}]`, depth + 1);
    return;
  }
  if (!isPlainObject(value)) throw new InvalidAppendError(where, 'is a class instance, not plain JSON');
  for (const [key, entry] of Object.entries(value)) {
    checkText(key, `${where}, key ${JSON.stringify(key)}`);
    checkValue(entry, `${where}.${key}`, depth + 1);
  }
}

function checkValue(value: unknown, where: string, depth: number): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') checkText(value, where);
  else if (typeof value === 'number') checkNumber(value, where);
  else if (typeof value === 'object') checkEntries(value, where, depth);
  else throw new InvalidAppendError(where, `a ${typeof value} is not JSON`);
}

/** Refuses whatever would not come back equal from jsonb. Key order alone may change. */
export function checkJsonObject(value: unknown, where: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidAppendError(where, 'must be a JSON object');
  }
  checkEntries(value, where, 0);
}

function isGoodLeaf(value: unknown): boolean {
  if (typeof value === 'number') {
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  }
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

/** Whether only its texts could still be at fault. Says no also where it would take a closer look to tell. */
function isPlainlyJson(value: object, depth: number): boolean {
  const entries: readonly unknown[] = Object.values(value);
  const isWhole = Array.isArray(value) ? entries.length === value.length : isPlainObject(value);
  if (!isWhole || depth >= LIMITS.depth) return false;
  return entries.every((entry) =>
    typeof entry === 'object' && entry !== null ? isPlainlyJson(entry, depth + 1) : isGoodLeaf(entry),
  );
}

/**
 * The JSON text of what `checkJsonObject` lets pass; throws what it throws. Done for every event, so the usual is
 * seen fast: JSON writes NUL and half characters as escapes, and hardly any text has one.
 */
export function jsonTextOf(value: object, where: string): string {
  const text = plainTextOf(value);
  if (text !== undefined && !text.includes('\\u')) return text;
  checkJsonObject(value, where);
  return text ?? JSON.stringify(value);
}

function plainTextOf(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && isPlainlyJson(value, 0) ? JSON.stringify(value) : undefined;
}
