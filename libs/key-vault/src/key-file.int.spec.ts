import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openMasterKey } from './key-file';

describe('the master key 主密钥', () => {
  let base: string;
  const folders = () => ({ keysFolder: path.join(base, 'keys'), dataFolder: path.join(base, 'data') });
  const file = () => path.join(base, 'keys', 'master.key');

  beforeEach(async () => {
    base = await mkdtemp(path.join(tmpdir(), 'taizhang-keys-'));
  });
  afterEach(async () => {
    await rm(base, { recursive: true, force: true });
  });

  it('is made once, for this account alone', async () => {
    const key = await openMasterKey(folders());
    expect(key).toHaveLength(32);
    expect(await openMasterKey(folders())).toEqual(key);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file()))).mode & 0o777).toBe(0o700);
    expect((await readFile(file())).subarray(0, 15).toString()).toBe('TAIZHANG-KEY-1\n');
  });

  it('is the same for processes that start at once, and leaves no drafts', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => openMasterKey(folders())));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await readdir(path.join(base, 'keys'))).toEqual(['master.key']);
  });

  it('does not lie under the data folder, by whatever way', async () => {
    const under = { keysFolder: path.join(base, 'data', 'keys'), dataFolder: path.join(base, 'data') };
    await expect(openMasterKey(under)).rejects.toMatchObject({ code: 'UnderDataFolder' });
    await symlink(path.join(base, 'data', 'keys'), path.join(base, 'elsewhere'));
    await expect(openMasterKey({ ...under, keysFolder: path.join(base, 'elsewhere') })).rejects.toMatchObject(
      {
        code: 'UnderDataFolder',
      },
    );
    await expect(openMasterKey({ keysFolder: base, dataFolder: base })).rejects.toMatchObject({
      code: 'UnderDataFolder',
    });
  });

  it('is not used while others can read it', async () => {
    await openMasterKey(folders());
    await chmod(file(), 0o640);
    await expect(openMasterKey(folders())).rejects.toMatchObject({ code: 'ModeTooWide', path: file() });
    await chmod(file(), 0o600);
    await chmod(path.dirname(file()), 0o755);
    await expect(openMasterKey(folders())).rejects.toMatchObject({ code: 'ModeTooWide' });
  });

  it.each([
    ['half a key', 'TAIZHANG-KEY-1\nabc', 'NotAKeyFile'],
    ['something else', 'hello', 'NotAKeyFile'],
    ['an empty file', '', 'NotAKeyFile'],
    ['a key of a later form', `TAIZHANG-KEY-2\n${'x'.repeat(32)}`, 'NewerKeyFile'],
  ])('is not taken from %s, and what lies there is left alone', async (_, text, code) => {
    await openMasterKey(folders());
    await writeFile(file(), text);
    await expect(openMasterKey(folders())).rejects.toMatchObject({ code });
    expect(await readFile(file(), 'utf8')).toBe(text);
  });

  it('names a folder that cannot be made', async () => {
    await writeFile(path.join(base, 'file'), '');
    const keysFolder = path.join(base, 'file', 'keys');
    await expect(openMasterKey({ ...folders(), keysFolder })).rejects.toMatchObject({
      code: 'NotAccessible',
      path: keysFolder,
    });
  });
});
