import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { remember } from './asked';
import { DOORKEEPER } from './doorkeeper';
import type { Doorkeeper, SignedIn } from './doorkeeper';
import { GoodSessions } from './good-sessions';
import { commandIdOf, expectedVersionOf, header, idempotencyKeyOf, SESSION_COOKIE } from './headers';
import { assertAllowed } from './permission';
import { doorProblem } from './problem';
import { readBody, readPart } from './read-parts';
import type { RouteDefinition } from './route';
import { ROUTE } from './route.decorator';
import { see } from './visits';

/**
 * Every request comes through here: who asks, whether they may, and what exactly they say. In this order, so that a
 * stranger learns nothing from how his body is judged.
 */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    @Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper,
    private readonly sessions: GoodSessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = this.reflector.get<RouteDefinition | undefined>(ROUTE, context.getHandler());
    if (!route) throw doorProblem('NotPermitted');
    const signedIn = await this.signedIn(request);
    const person = signedIn?.person ?? null;
    if (person) see(request, { route, person });
    assertSignedIn(route, signedIn);
    if (signedIn) assertFromOurPage(request, signedIn);
    const params = readPart(route.params, request.params, 'params');
    if (person) {
      see(request, { route, person, params });
      await assertAllowed({ route, params, person, ip: request.ip }, this.doorkeeper);
    }
    await this.read(request, route, { params, person });
    return true;
  }

  private async signedIn(request: FastifyRequest): Promise<SignedIn | null> {
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return null;
    const signedIn = await this.doorkeeper.signedIn(token);
    this.sessions.found(token, signedIn !== null);
    return signedIn;
  }

  private async read(
    request: FastifyRequest,
    route: RouteDefinition,
    { params, person }: { readonly params: unknown; readonly person: SignedIn['person'] | null },
  ): Promise<void> {
    const expectedVersion = expectedVersionOf(request);
    const key = idempotencyKeyOf(request);
    const query = readPart(route.query, request.query, 'query');
    const body = readBody(route, request.body);
    const account = person?.account ?? '';
    const address = `${request.method} ${request.url.split('?')[0]}`;
    if (key !== null && person && !storesNothing(query)) {
      const used = await this.doorkeeper.rememberKey({
        account,
        address,
        key,
        bodyHash: hashOf(request.body),
      });
      if (used === 'other') throw doorProblem('IdempotencyKeyReused');
    }
    const commandId = commandIdOf(key, account, address);
    remember(request, { params, query, body, person, commandId, expectedVersion, request });
  }
}

const WITHOUT_OWN_PASSWORD: ReadonlySet<string> = new Set(['anyone', 'self.manage']);

function assertSignedIn({ operation }: RouteDefinition, signedIn: SignedIn | null): void {
  if (operation !== 'anyone' && !signedIn) throw doorProblem('NotSignedIn');
  if (signedIn?.passwordMustChange && !WITHOUT_OWN_PASSWORD.has(operation)) {
    throw doorProblem('PasswordMustChange');
  }
}

/** A preview uses up no key: what was looked at may be mended and then recorded under it. */
function storesNothing(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'preview' in query && query.preview === 'true';
}

function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');
}

const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A cookie is sent by any page; the token is known to ours alone. */
function assertFromOurPage(request: FastifyRequest, { csrfToken }: SignedIn): void {
  if (CHANGES_NOTHING.has(request.method)) return;
  const sent = Buffer.from(header(request, 'x-csrf-token') ?? '');
  const wanted = Buffer.from(csrfToken);
  if (sent.length !== wanted.length || !timingSafeEqual(sent, wanted)) throw doorProblem('CsrfMissing');
}
