import type { Operation, Person } from '@taizhang/staff-access';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** One address of the API: what it takes, what it answers, and what the asker must be allowed to do. */
export interface RouteDefinition<
  Allowed extends Operation | 'anyone' = Operation | 'anyone',
  Params extends z.ZodType = z.ZodType,
  Asking extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1, unless it begins with a slash. `:agency` is checked against the person's agency and reach: a foreign one is unknown (404). */
  readonly path: string;
  /** What the person must be allowed to do; `anyone` needs no session. */
  readonly operation: Allowed;
  /** One Chinese sentence for the API's description. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Asking;
  readonly body?: Body;
  /** The answer's shape for the API's description; left out where the answer is a file. */
  readonly answer?: z.ZodType;
  /** 200 unless said otherwise. */
  readonly status?: number;
  /** `multipart`: the controller reads the file itself from `request`; `body` describes the form's fields. */
  readonly consumes?: 'json' | 'multipart';
  /** The media type of an answer that is a file. */
  readonly produces?: string;
}

/** What a controller is handed: everything read, checked and allowed. */
export interface Asked<Params, Asking, Body, By> {
  readonly params: Params;
  readonly query: Asking;
  readonly body: Body;
  readonly person: By;
  /** From Idempotency-Key, the account and the address; a fresh one without the header. */
  readonly commandId: string;
  /** From If-Match: the version of the case that the asker saw. */
  readonly expectedVersion: number | undefined;
  readonly request: FastifyRequest;
}

export type AskedOf<Route> =
  Route extends RouteDefinition<infer Allowed, infer Params, infer Asking, infer Body>
    ? Asked<
        z.output<Params>,
        z.output<Asking>,
        z.output<Body>,
        'anyone' extends Allowed ? Person | null : Person
      >
    : never;

/** Declares a route; its types reach the controller through `AskedOf`. */
export function defineRoute<
  const Allowed extends Operation | 'anyone',
  Params extends z.ZodType,
  Asking extends z.ZodType,
  Body extends z.ZodType,
>(
  definition: RouteDefinition<Allowed, Params, Asking, Body>,
): RouteDefinition<Allowed, Params, Asking, Body> {
  return definition;
}
