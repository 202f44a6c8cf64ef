import type { FastifyRequest } from 'fastify';
import type { Asked } from './route';

export type AnyAsked = Asked<unknown, unknown, unknown, unknown>;

/** What was read of each request, as long as the request lives. */
const ASKED = new WeakMap<FastifyRequest, AnyAsked>();

export function remember(request: FastifyRequest, asked: AnyAsked): void {
  ASKED.set(request, asked);
}

export function askedBy(request: FastifyRequest): AnyAsked {
  const asked = ASKED.get(request);
  if (!asked) throw new Error('This request has not come through the door: its controller lacks @Route.');
  return asked;
}
