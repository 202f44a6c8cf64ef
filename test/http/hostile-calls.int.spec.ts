import { ROLES } from '@taizhang/staff-access';
import type { Role } from '@taizhang/staff-access';
import { requestStream } from '@taizhang/case-handling';
import { describedRoutes, nameOf } from './described';
import type { Described } from './described';
import { goodCalls } from './good-calls';
import { sampleCalls } from './hostile-calls';
import { openWorld } from './world';
import type { Session, World } from './world';

/** All calls together; a long run asks for ten thousand and more. */
const CALLS = Number(process.env.TAIZHANG_FUZZ ?? 1_500);
const SEED = Number(process.env.TAIZHANG_SEED ?? 20_260_302);
const SERVER_FAULT = 500;
const REFUSED_FROM = 400;

interface Tally {
  good: number;
  done: number;
  refused: number;
}

/** Every address, asked by every role with a good session, in good faith and in bad. */
describe('whatever is sent to the server', () => {
  let world: World;
  let routes: readonly Described[];
  const tallies = new Map<string, Tally>();
  beforeAll(async () => {
    world = await openWorld();
    routes = await describedRoutes(world.server);
    for (const route of routes) tallies.set(nameOf(route), { good: 0, done: 0, refused: 0 });
  });
  afterAll(async () => {
    process.stdout.write(`${tableOf(tallies)}\n`);
    await world.server.close();
  });

  async function send(
    session: Session,
    call: { readonly method: Described['method']; readonly url: string; readonly body?: unknown },
    headers: Readonly<Record<string, string>> = {},
  ) {
    const given = call.body === undefined ? {} : { payload: JSON.stringify(call.body) };
    const type = call.body === undefined ? {} : { 'content-type': 'application/json' };
    const { method, url } = call;
    return world.server.app.inject({ method, url, headers: { ...session, ...type, ...headers }, ...given });
  }

  /** Hostile: nothing is broken by it, and what is refused leaves nothing behind. */
  it(`breaks nothing and leaves nothing behind when it is refused (${CALLS} calls, seed ${SEED})`, async () => {
    const each = Math.max(1, Math.ceil(CALLS / (routes.length * ROLES.length)));
    const before = await foreignVersion(world);
    for (const role of ROLES) {
      let session = await world.session(role);
      for (const route of routes) {
        for (const call of callsOf(route, role, each)) {
          const head = await world.server.parts.store.head();
          const answer = await send(session, call, call.headers);
          const told = `${role} ${route.method} ${call.url} ${JSON.stringify(call.body)?.slice(0, 300)}`;
          if (answer.statusCode >= SERVER_FAULT) throw new Error(`${answer.statusCode} to ${told}`);
          if (answer.body.includes(world.marker)) throw new Error(`B1's case shows in the answer to ${told}`);
          count(route, answer.statusCode);
          if (answer.statusCode >= REFUSED_FROM) {
            const after = await world.server.parts.store.head();
            if (after.ordinal !== head.ordinal) throw new Error(`refused, yet stored: ${told}`);
          }
          if (endsSessions(route)) session = await world.session(role);
        }
      }
    }
    expect(await foreignVersion(world)).toBe(before);
  });

  function callsOf(route: Described, role: Role, each: number) {
    const places = { own: world.places, foreign: world.foreign };
    return sampleCalls(route, places, { seed: SEED + ROLES.indexOf(role), calls: each });
  }

  function count(route: Described, status: number): void {
    const tally = tallies.get(nameOf(route));
    if (!tally) return;
    if (status < 300) tally.done += 1;
    else tally.refused += 1;
  }

  /** A route that nobody can use in good faith was not tried at all. */
  it('answers an honest call at every address', async () => {
    const fresh = await openWorld();
    try {
      const good = goodCalls(fresh);
      const missing = routes.map(nameOf).filter((name) => !Object.hasOwn(good, name));
      const unanswered: string[] = [];
      for (const [name, { role, url, body, form }] of Object.entries(good)) {
        const session = await fresh.session(role);
        const [method = ''] = name.split(' ');
        const sent = form ? { payload: form.payload } : body ? { payload: JSON.stringify(body) } : {};
        const type = form ? form.headers : body ? { 'content-type': 'application/json' } : {};
        const route = routes.find((one) => nameOf(one) === name);
        const answer = await fresh.server.app.inject({
          method: route?.method ?? 'GET',
          url,
          headers: { ...session, ...type },
          ...sent,
        });
        if (answer.statusCode < 300) tally(name);
        else unanswered.push(`${method} ${url} → ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
      expect({ missing, unanswered }).toEqual({ missing: [], unanswered: [] });
    } finally {
      await fresh.server.close();
    }
  });

  function tally(name: string): void {
    const found = tallies.get(name);
    if (found) found.good += 1;
  }
});

/** Calls that end the very session they come with, or the account's others. */
function endsSessions({ path, method }: Described): boolean {
  return /\/(session|sessions|password)(\/|$)/.test(path) && method !== 'GET';
}

async function foreignVersion({ server, foreign }: World): Promise<number> {
  const events = await server.parts.store.readStream(requestStream('B1', String(foreign.request)));
  return events.at(-1)?.version ?? 0;
}

function tableOf(tallies: ReadonlyMap<string, Tally>): string {
  const lines = [...tallies].map(
    ([name, { good, done, refused }]) =>
      `${name.padEnd(84)} good ${good}  2xx ${String(done).padStart(5)}  4xx ${String(refused).padStart(5)}`,
  );
  return lines.join('\n');
}
