import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROLES } from '@taizhang/staff-access';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer, TestAgency } from '@test/staff';
import { addressOf, describedRoutes, nameOf } from './described';
import type { Described } from './described';

const LISTED = path.join(__dirname, 'permissions.txt');
const TREE: readonly TestAgency[] = ['A1', 'A0', 'B1'];

/** Read by the door only after it has said who may come in: no call of this test reaches a controller. */
const STOPS_AT_THE_DOOR = { 'if-match': 'unusable' };

/**
 * Role × route × agency. `permissions.txt` lists what is allowed: `+` in one's own agency, `v` also in one below,
 * `.` refused. After a wanted change run this file once with TAIZHANG_FREEZE=1 and read the difference.
 */
describe('who may use which address', () => {
  let server: StaffServer;
  let routes: readonly Described[];
  beforeAll(async () => {
    server = await openStaffServer();
    routes = await describedRoutes(server);
  });
  afterAll(() => server.close());

  async function outcome(client: Pick<StaffClient, 'call'>, route: Described, agency: TestAgency) {
    const headers = STOPS_AT_THE_DOOR;
    const { status, body } = await client.call(route.method, addressOf(route, agency), { headers });
    return { status, code: String(body.code) };
  }

  it('is what is listed, and nothing else', async () => {
    const lines: string[] = [`${'#'.padEnd(90)} ${ROLES.join(' ')}`];
    for (const route of routes) {
      const marks: string[] = [];
      for (const role of ROLES) marks.push((await markOf(role, route)).padEnd(role.length));
      lines.push(`${nameOf(route).padEnd(90)} ${marks.join(' ')}`.trimEnd());
    }
    const found = `${lines.join('\n')}\n`;
    if (process.env.TAIZHANG_FREEZE === '1') writeFileSync(LISTED, found);
    expect(found).toBe(readFileSync(LISTED, 'utf8'));
  });

  async function markOf(role: (typeof ROLES)[number], route: Described): Promise<string> {
    const own = await outcome(await server.as(role, 'A1'), route, 'A1');
    const below = await outcome(await server.as(role, 'A0'), route, 'A1');
    if (own.code === 'NotPermitted') return '.';
    expect([nameOf(route), role, own.code]).toEqual([nameOf(route), role, 'IfMatchUnusable']);
    return route.path.includes('{agency}') && below.code === 'IfMatchUnusable' ? 'v' : '+';
  }

  it('a foreign agency is unknown to every role at every address, and one above too', async () => {
    const placed = routes.filter((route) => route.path.includes('{agency}'));
    for (const route of placed) {
      for (const role of ROLES) {
        for (const agency of TREE.slice(1)) {
          const { status, code } = await outcome(await server.as(role, 'A1'), route, agency);
          expect([nameOf(route), role, status, code]).toEqual([nameOf(route), role, 404, 'UnknownAgency']);
        }
      }
    }
  });

  it('a stranger is asked to sign in, everywhere but where anyone may come', async () => {
    for (const route of routes) {
      const { status } = await outcome(server.stranger, route, 'A1');
      expect([nameOf(route), status]).toEqual([nameOf(route), route.operation === 'anyone' ? 400 : 401]);
    }
  });

  it('without the page’s token nothing is changed, whoever’s cookie is sent', async () => {
    const { cookie } = await server.as('handler');
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const { body } = await server.stranger.call(route.method, addressOf(route, 'A1'), {
        headers: { cookie },
      });
      expect([nameOf(route), body.code]).toEqual([nameOf(route), 'CsrfMissing']);
    }
  });
});
