import { requestStream } from '@taizhang/case-handling';
import { Routes } from '../../src/door/routes';
import { answerFault } from './answer-fault';
import { nameOf } from './described';
import type { Described } from './described';
import type { Call } from './hostile-calls';
import type { Answered, GoodCall } from './good-calls';
import type { Session, World } from './world';

const SERVER_FAULT = 500;
const REFUSED_FROM = 400;
const JSON_BODY = { 'content-type': 'application/json' };

/** One hostile call. @throws Error when the server breaks, stores what it refuses, or shows another agency's case */
export async function tryHostile(call: Call, session: Session, world: World): Promise<number> {
  const { app, parts } = world.server;
  const { method, url, body, headers } = call;
  const head = await parts.store.head();
  const given = body === undefined ? { headers: {} } : { payload: JSON.stringify(body), headers: JSON_BODY };
  const sent = { ...given, headers: { ...session, ...given.headers, ...headers } };
  const answer = await app.inject({ method, url, ...sent });
  const told = `${answer.statusCode} to ${method} ${url} ${JSON.stringify(body)?.slice(0, 300)}`;
  if (answer.statusCode >= SERVER_FAULT) throw new Error(told);
  if (answer.body.includes(world.marker)) throw new Error(`Another agency's case shows: ${told}`);
  if (answer.statusCode < REFUSED_FROM) return answer.statusCode;
  const after = await parts.store.head();
  if (after.ordinal !== head.ordinal) throw new Error(`Refused, yet stored: ${told}`);
  return answer.statusCode;
}

/** One honest call: what came back, and what is wrong with that. */
export async function tryGood(
  route: Described,
  good: GoodCall,
  world: World,
): Promise<Answered & { readonly fault: string | null }> {
  const session = good.stranger ? {} : (good.session ?? (await world.session(good.role, good.agency)));
  const { statusCode, body, headers } = await world.server.app.inject({
    method: route.method,
    url: good.url,
    ...payloadOf(good, session),
  });
  const refused = statusCode < REFUSED_FROM ? null : `${nameOf(route)} → ${statusCode} ${body.slice(0, 300)}`;
  const read = String(headers['content-type']).includes('json') ? JSON.parse(body) : null;
  const fault = refused ?? answerFault(route, read, world.server.app.get(Routes).all());
  return { body: read, session: sessionIn(read, headers['set-cookie']), fault };
}

/** A session that the answer began. */
function sessionIn(body: Answered['body'], cookies: string | readonly string[] | undefined): Session | null {
  const cookie = [cookies ?? []].flat().find((one) => one.startsWith('taizhang_session='));
  if (!cookie || typeof body?.csrfToken !== 'string') return null;
  return { cookie: String(cookie.split(';')[0]), 'x-csrf-token': body.csrfToken };
}

function payloadOf({ body, form }: GoodCall, session: Session | Record<string, never>) {
  if (form) return { payload: form.payload, headers: { ...session, ...form.headers } };
  if (body === undefined) return { headers: { ...session } };
  return { payload: JSON.stringify(body), headers: { ...session, ...JSON_BODY } };
}

/** Where the other agency's case stands in its stream. */
export async function foreignVersion({ server, foreign }: World): Promise<number> {
  const events = await server.parts.store.readStream(requestStream('B1', String(foreign.request)));
  return events.at(-1)?.version ?? 0;
}

/** Calls that end the very session they come with, or the account's others. */
export function endsSessions({ path, method }: Described): boolean {
  return /\/(session|sessions|password)(\/|$)/.test(path) && method !== 'GET';
}
