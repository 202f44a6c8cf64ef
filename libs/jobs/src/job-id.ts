import { createHash } from 'node:crypto';
import { readOrder } from './orders';
import type { JobKind, JobOrder } from './orders';
import { QUEUES } from './queues';

const DIGITS = 32;
const ID = /^([A-Za-z]+)-[0-9a-f]{32}$/;

/** The same order has the same id, so that asking twice is one job. The schema puts the keys in one order. */
export function jobIdOf(order: JobOrder): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(readOrder(order)))
    .digest('hex');
  return `${order.kind}-${hash.slice(0, DIGITS)}`;
}

/** Null for what cannot be the id of a job. */
export function kindOf(id: string): JobKind | null {
  const [, kind] = ID.exec(id) ?? [];
  return kind !== undefined && isKind(kind) ? kind : null;
}

function isKind(text: string): text is JobKind {
  return Object.hasOwn(QUEUES, text);
}
