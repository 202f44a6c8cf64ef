import type {} from '@fastify/cookie';
import type { BegunSession } from '@taizhang/staff-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
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

/** From where the request comes, as the staff store takes it. */
export function clientOf(request: FastifyRequest) {
  return {
    address: request.ip,
    hint: request.headers['user-agent'] ?? null,
    device: request.cookies[DEVICE_COOKIE] ?? null,
  };
}
