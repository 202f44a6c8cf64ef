import type {} from '@fastify/cookie';
import type { BegunSession } from '@taizhang/staff-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SESSION_COOKIE } from '../door/headers';

const DEVICE_COOKIE = 'taizhang_device';
const DEVICE_SECONDS = 180 * 86_400;

/** Sent to this server alone, never shown to scripts, never along from another site's page. */
const ours = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure }) as const;

export function handOver(reply: FastifyReply, session: BegunSession, secure: boolean): void {
  void reply
    .setCookie(SESSION_COOKIE, session.token, { ...ours(secure), expires: session.endsAt })
    .setCookie(DEVICE_COOKIE, session.device, { ...ours(secure), maxAge: DEVICE_SECONDS });
}

export function takeBack(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(SESSION_COOKIE, ours(secure));
}

const ATTEMPT_COOKIE = 'taizhang_sign_on';
const ATTEMPT_SECONDS = 600;
/** Sent along when the provider's page leads back here, which `strict` would forbid. */
const theirs = (secure: boolean) =>
  ({ path: '/api/v1/single-sign-on', httpOnly: true, sameSite: 'lax', secure }) as const;

const attempt = z.strictObject({ state: z.string(), nonce: z.string(), codeVerifier: z.string() });

export function keepAttempt(reply: FastifyReply, kept: z.infer<typeof attempt>, secure: boolean): void {
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
  void reply.setCookie(ATTEMPT_COOKIE, value, { ...theirs(secure), maxAge: ATTEMPT_SECONDS });
}

/** The attempt that this browser began, once; null without one. */
export function takeAttempt(request: FastifyRequest, reply: FastifyReply, secure: boolean) {
  void reply.clearCookie(ATTEMPT_COOKIE, theirs(secure));
  const text = Buffer.from(request.cookies[ATTEMPT_COOKIE] ?? '', 'base64url').toString();
  try {
    return attempt.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** From where the request comes, as the staff store takes it. */
export function clientOf(request: FastifyRequest) {
  return {
    address: request.ip,
    hint: request.headers['user-agent'] ?? null,
    device: request.cookies[DEVICE_COOKIE] ?? null,
  };
}
