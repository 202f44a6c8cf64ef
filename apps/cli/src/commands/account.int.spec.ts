import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '@test/command-line';
import type { CommandLine } from '@test/command-line';

describe('taizhang account, taizhang agency', () => {
  let taizhang: CommandLine;

  beforeAll(() => {
    taizhang = commandLine();
  });
  afterAll(() => taizhang?.remove());

  it('opens the first administrator from a file, never from the command itself', async () => {
    const file = path.join(taizhang.data.parent, 'password');
    writeFileSync(file, 'Vier Wände, ein Dach\n');
    const open = ['account', 'open', 'root', '--agency', 'A0', '--name', '管理员', '--role', '系统管理员'];
    const without = await taizhang.run(...open);
    expect(without).toMatchObject({ code: 1 });
    expect(without.err).toContain('--password-file');
    const opened = await taizhang.run(...open, '--password-file', file);
    expect(opened).toMatchObject({ code: 0 });
    expect(opened.err).toContain('临时密码');
  });

  it('places an agency under another', async () => {
    const placed = await taizhang.run('agency', 'place', 'A1', '--under', 'A0');
    expect(placed).toMatchObject({ code: 0, err: 'A1 现在隶属于 A0。\n' });
    expect(await taizhang.run('agency', 'place', 'A0')).toMatchObject({ code: 2 });
  });
});
