import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { QueryBus } from '@nestjs/cqrs';
import { addDays, localDate } from '@taizhang/deadlines';
import { ACT_NAMES, OFFICE_ACT_NAMES } from '@taizhang/request-case';
import { reachOf, ROLES } from '@taizhang/staff-access';
import type { Person, Role } from '@taizhang/staff-access';
import { AskCasePage, AskNextActs } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { TODAY } from '@test/given-case';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';
import { TOLD_ACTS } from '../histories/plausible-act';
import { statusOf } from './addresses';
import { inMemory, previewing, recording, toldByOffer } from './desk';
import type { Told } from './desk';
import { everyAct, strikingOut } from './every-act';
import type { SentAct } from './every-act';
import { recordScenes, SCENES } from './scenes';
import type { Scene } from './scenes';

const TOMORROW = addDays(TODAY, 1);
const LISTED = path.join(__dirname, 'acts-by-stage.txt');
const scenesNamed = (...names: readonly string[]) => SCENES.filter(({ name }) => names.includes(name));
const OPENED = SCENES.filter(({ stage }) => stage !== null);

const withRoles = (roles: readonly Role[], agency = 'A1'): Person => ({
  account: `${roles.join('-')}.${agency}`,
  agency,
  roles,
});

/** Whoever may record anything at all. */
const RECORDERS = ROLES.filter((role) => reachOf([role], 'case.record') !== null);

/**
 * Act × stage × role × agency. `acts-by-stage.txt` lists who may. Every act is told of tomorrow: whoever may record it
 * is refused for its day alone, so that nothing is stored. After a wanted change run this file once with
 * TAIZHANG_FREEZE=1 and read the difference.
 */
describe('who may record which act in which stage', () => {
  let server: StaffServer;
  let parts: Parts;
  let acts: readonly SentAct[];
  const told = new Map<string, readonly Told[]>();
  beforeAll(async () => {
    server = await openStaffServer({ today: TODAY });
    parts = inMemory(server.parts);
    await recordScenes(parts);
    await recordScenes(server.parts);
    const { account } = await server.as('handler');
    acts = everyAct(TOMORROW, account);
    for (const scene of SCENES) {
      for (const role of ROLES) told.set(`${scene.name} ${role}`, await toldAll(withRoles([role]), scene));
    }
  });
  afterAll(() => server.close());

  async function toldAll(person: Person, scene: Scene): Promise<readonly Told[]> {
    const answers: Told[] = [];
    for (const act of acts) answers.push(await recording(person, scene, act, parts));
    return answers;
  }

  const toldTo = (role: Role, scene: Scene) => told.get(`${scene.name} ${role}`) ?? [];

  it('is asked of every act, in every stage', async () => {
    expect(acts.map(({ act }) => act).toSorted()).toEqual([...ACT_NAMES, ...OFFICE_ACT_NAMES].toSorted());
    for (const scene of OPENED) {
      const { stage } = await pageFor(withRoles(['handler']), scene);
      expect([scene.name, stage]).toEqual([scene.name, scene.stage]);
    }
  });

  it('is what is listed, and nothing else', async () => {
    const found = [
      line('# act', 'stage', 'who may'),
      ...acts.flatMap(({ act }) => SCENES.map((scene) => line(act, scene.name, whoMay(act, scene)))),
      line('# act to be put right', 'stage', 'who may put it right'),
      ...(await rectifiers()),
      '',
    ].join('\n');
    if (process.env.TAIZHANG_FREEZE === '1') writeFileSync(LISTED, found);
    expect(found).toBe(readFileSync(LISTED, 'utf8'));
  });

  function whoMay(name: string, scene: Scene): string {
    const open = (role: Role) =>
      toldTo(role, scene).some(({ act, barred }) => act === name && barred === null);
    return named(ROLES.filter(open));
  }

  async function rectifiers(): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const name of TOLD_ACTS) {
      for (const scene of scenesNamed('inHand', 'transferred+archived')) {
        lines.push(line(name, scene.name, await whoMayRectify(strikingOut(name), scene)));
      }
    }
    return lines;
  }

  async function whoMayRectify(act: SentAct, scene: Scene): Promise<string> {
    const able: Role[] = [];
    for (const role of ROLES) {
      const { barred } = await recording(withRoles([role]), scene, act, parts);
      if (barred === null) able.push(role);
    }
    return named(able);
  }

  const named = (roles: readonly Role[]) => (roles.length > 0 ? roles.join(' ') : 'nobody');
  const line = (act: string, stage: string, who: string) => `${act.padEnd(24)} ${stage.padEnd(22)} ${who}`;

  it('is told alike by a preview', async () => {
    for (const scene of SCENES) {
      for (const role of RECORDERS) {
        const answers: Told[] = [];
        for (const act of acts) answers.push(await previewing(withRoles([role]), scene, act, parts));
        expect(answers).toEqual(toldTo(role, scene));
      }
    }
  });

  it('is told alike by the next acts and by the page, also by the page of a day long past', async () => {
    for (const scene of OPENED) {
      for (const role of ROLES) {
        const person = withRoles([role]);
        const next = await server.app
          .get(QueryBus)
          .execute(new AskNextActs({ agency: 'A1', request: scene.request, person }));
        const offered = new Map(next.acts.map((one) => [String(one.act), toldByOffer(one)]));
        expect(acts.map(({ act }) => offered.get(act))).toEqual(toldTo(role, scene));
        expect((await pageFor(person, scene, localDate('2024-05-06'))).nextActs).toEqual(next.acts);
      }
    }
  });

  it.each([
    { name: 'inHand', query: '' },
    { name: 'archived', query: '?preview=true' },
  ] as const)('is what the address answers: $name$query', async ({ name, query }) => {
    for (const scene of scenesNamed(name)) {
      for (const role of ROLES) {
        const client = await server.as(role);
        const statuses: (readonly [string, number])[] = [];
        for (const act of acts) {
          statuses.push([act.act, await statusOf(client, scene, { act, on: TOMORROW, query })]);
        }
        const expected = toldTo(role, scene).map(({ act, barred }) => [act, barred === null ? 422 : 403]);
        expect([role, statuses]).toEqual([role, expected]);
      }
    }
  });

  it('is nobody of another agency, whatever the roles, also not of the one above', async () => {
    for (const scene of SCENES) {
      for (const agency of ['A0', 'B']) {
        for (const { act, barred } of await toldAll(withRoles(ROLES, agency), scene)) {
          expect([agency, act, barred]).toEqual([agency, act, '您不能在这一机关登记。']);
        }
      }
    }
  });

  it('has no address for another agency, whatever the roles', async () => {
    for (const agency of ['A0', 'B1'] as const) {
      const client = await server.withRoles(RECORDERS, agency);
      for (const scene of scenesNamed('inHand')) {
        for (const act of acts) {
          const status = await statusOf(client, scene, { act, on: TOMORROW, query: '' });
          expect([agency, act.act, status]).toEqual([agency, act.act, 404]);
        }
      }
    }
  });

  function pageFor(person: Person, { request }: Scene, asOf = TODAY) {
    const question = { agency: 'A1', request, person, asOf };
    return server.app.get(QueryBus).execute(new AskCasePage(question));
  }
});
