import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFirstAdministrator } from '@taizhang/wiring';
import type { Config } from '@taizhang/wiring';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

type FirstAdministrator = NonNullable<Config['staff']['administrator']>;

const FIRST = '一 Birke am Fenster';
const SECOND = '二 Regen auf Blech';

describe('the first administrator 首个系统管理员', () => {
  let server: StaffServer;
  beforeEach(async () => {
    server = await openStaffServer();
  });
  afterEach(() => server?.close());

  const signIn = () => server.stranger.post('/api/v1/session', { login: 'root', password: FIRST });

  it('comes from the settings; there is no default password', async () => {
    const { staff } = server.parts;
    const said: string[] = [];
    const first = (administrator: FirstAdministrator | null) =>
      openFirstAdministrator({ administrator }, { staff }, (line) => said.push(line), null);
    await first(null);
    expect(said.splice(0)).toEqual([expect.stringContaining('taizhang account open')]);
    expect(await server.stranger.get('/api/v1/agencies')).toMatchObject({ status: 401 });
    const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-first-'));
    const passwordFile = path.join(folder, 'password');
    const given = { login: 'root', agency: 'A0', passwordFile };
    await expect(first(given)).rejects.toThrow('读不了');
    writeFileSync(passwordFile, 'administrator\n');
    await expect(first(given)).rejects.toThrow('泄露');
    writeFileSync(passwordFile, `${FIRST}\n`);
    await first(given);
    await first(given);
    expect(said).toHaveLength(1);
    expect(await signIn()).toMatchObject({ status: 200, body: { passwordMustChange: true } });
    rmSync(folder, { recursive: true });
  });

  it('is asked for at the terminal, again where something cannot be taken; no password is shown', async () => {
    const answers = [
      ...['root', 'A 0', FIRST, FIRST],
      ...['root', 'A0', FIRST, SECOND, 'short', 'short'],
      ...['root', 'A0', FIRST, FIRST],
    ];
    const [said, asked]: [string[], boolean[]] = [[], []];
    const terminal = {
      ask: async (_: string, hidden = false) => (asked.push(hidden), answers.shift() ?? ''),
      tell: (sentence: string) => void said.push(sentence),
    };
    const first = () =>
      openFirstAdministrator({ administrator: null }, server.parts, (line) => said.push(line), terminal);
    await first();
    expect(said).toEqual([
      expect.stringContaining('不是机关代码'),
      expect.stringContaining('不一样'),
      expect.stringContaining('至少 12 个字符'),
      '已开立系统管理员 root（机关 A0）。',
    ]);
    expect(answers).toEqual([]);
    expect(asked).toEqual([
      ...[false, false, true, true],
      ...[false, false, true, true, true, true],
      ...[false, false, true, true],
    ]);
    expect(await signIn()).toMatchObject({ status: 200, body: { passwordMustChange: false } });
    await first();
    expect(said).toHaveLength(4);
  });
});
