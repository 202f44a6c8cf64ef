import { describedRoutes, nameOf } from '../http/described';
import { goodCalls } from '../http/good-calls';
import type { Answered, GoodCall } from '../http/good-calls';
import { tryGood } from '../http/trial';
import { openWorld } from '../http/world';
import type { World } from '../http/world';

/** The one address that says more, once it is on record. */
const UNMASKING = 'POST /api/v1/agencies/{agency}/requests/{request}/unmask';
/** Number and telephone of everybody in that world. */
const WRITTEN = /110101199001011234|13800138000/;

describe('what every address answers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.server.close());

  it('holds no number of a person but where it is unmasked', async () => {
    const good = goodCalls(world);
    const found: { [name: string]: Answered } = {};
    const showing: string[] = [];
    const routes = await describedRoutes(world.server);
    for (const name of Object.keys(good)) {
      const route = routes.find((one) => nameOf(one) === name);
      const given = good[name];
      if (!route || !given) throw new Error(name);
      const call: GoodCall = typeof given === 'function' ? given(found) : given;
      const answer = await tryGood(route, call, world);
      found[name] = answer;
      const text = JSON.stringify(answer.body ?? null);
      if (WRITTEN.test(text)) showing.push(name);
    }
    expect(showing).toEqual([UNMASKING]);
  });
});
