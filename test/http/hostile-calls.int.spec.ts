import { ROLES } from '@taizhang/staff-access';
import type { Role } from '@taizhang/staff-access';
import { describedRoutes, nameOf } from './described';
import type { Described } from './described';
import { CALLED_ELSEWHERE, goodCalls } from './good-calls';
import type { Answered, Found, GoodCall } from './good-calls';
import { sampleCalls } from './hostile-calls';
import { Tallies } from './tally';
import { endsSessions, foreignVersion, tryGood, tryHostile } from './trial';
import { openWorld } from './world';
import type { World } from './world';

/** All calls together; a long run asks for ten thousand and more. */
const CALLS = Number(process.env.TAIZHANG_FUZZ ?? 1_500);
const SEED = Number(process.env.TAIZHANG_SEED ?? 20_260_302);
/** Of a call on a machine that does much else. */
const MOST_MS = 50;

/** Every address, asked by every role with a good session, in good faith and in bad. */
describe('whatever is sent to the server', () => {
  let world: World;
  let routes: readonly Described[];
  const tallies = new Tallies();
  beforeAll(async () => {
    world = await openWorld();
    routes = await describedRoutes(world.server);
  });
  afterAll(async () => {
    if (process.env.TAIZHANG_FUZZ) process.stdout.write(`${tallies.table()}\n`);
    await world.server.close();
  });

  /** A route that nobody can use in good faith was not tried at all. */
  it('answers an honest call at every address', async () => {
    const good = goodCalls(world);
    const listed = [...Object.keys(good), ...Object.keys(CALLED_ELSEWHERE)];
    expect(routes.map(nameOf).toSorted()).toEqual(listed.toSorted());
    const found: { [name: string]: Answered } = {};
    const unanswered: string[] = [];
    for (const route of Object.keys(good).flatMap(
      (name) => routes.find((one) => nameOf(one) === name) ?? [],
    )) {
      const name = nameOf(route);
      const given = good[name];
      const { fault, ...answer } = await tryGood(route, callOf(given, found), world);
      found[name] = answer;
      if (fault === null) tallies.countGood(name);
      else unanswered.push(fault);
    }
    expect(unanswered).toEqual([]);
  });

  function callOf(given: ReturnType<typeof goodCalls>[string] | undefined, found: Found): GoodCall {
    if (given === undefined) throw new Error('An address without an honest call.');
    return typeof given === 'function' ? given(found) : given;
  }

  it(
    `breaks nothing, stores nothing that it refuses, shows nothing of another agency (${CALLS} calls, seed ${SEED})`,
    async () => {
      const before = await foreignVersion(world);
      for (const role of ROLES) await tryAll(role);
      expect(await foreignVersion(world)).toBe(before);
    },
    Math.max(120_000, CALLS * MOST_MS),
  );

  async function tryAll(role: Role): Promise<void> {
    let session = await world.session(role);
    for (const { route, call } of routes.flatMap((one) => hostile(one, role))) {
      tallies.count(nameOf(route), await tryHostile(call, session, world));
      if (endsSessions(route)) session = await world.session(role);
    }
  }

  function hostile(route: Described, role: Role) {
    const places = { own: world.places, foreign: world.foreign };
    const calls = Math.max(1, Math.ceil(CALLS / (routes.length * ROLES.length)));
    const seed = SEED + ROLES.indexOf(role);
    return sampleCalls(route, places, { seed, calls }).map((call) => ({ route, call }));
  }
});
