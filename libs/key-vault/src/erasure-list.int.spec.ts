import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InMemoryKeyVault, markOf } from '@taizhang/case-handling';
import { destroyErased } from './erased-keys';
import { ErasureList } from './erasure-list';
import type { Erasure } from './erasure-list';

const erasure = (
  commandId: string,
  keys: Erasure['keys'] = [{ id: 'person-1', mark: '0123abcd' }],
): Erasure => ({
  agency: 'A1',
  commandId,
  recordedBy: 'account:head',
  because: 'askedByPerson',
  stream: 'person-1',
  keys,
});

describe('the erasure list 删除清单', () => {
  let folder: string;
  let list: ErasureList;
  const file = () => path.join(folder, 'erased.ndjson');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'taizhang-erased-'));
    list = ErasureList.in(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is empty until something is erased, then says all of it, for this account alone', async () => {
    expect(await list.all()).toEqual([]);
    await list.add(erasure('c-1'));
    await list.add(erasure('c-2'));
    expect(await ErasureList.in(folder).all()).toEqual([erasure('c-1'), erasure('c-2')]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it('says that the folder of the keys cannot be written, as where it is mounted to be read alone', async () => {
    const away = path.join(folder, 'away');
    const adding = ErasureList.in(away).add(erasure('c-1'));
    await expect(adding).rejects.toMatchObject({ code: 'NotAccessible', path: away });
  });

  it('is the same where it went through another system, which ends lines otherwise', async () => {
    await list.add(erasure('c-1'));
    await writeFile(file(), (await readFile(file(), 'utf8')).replaceAll('\n', '\r\n'));
    expect(await list.all()).toEqual([erasure('c-1')]);
  });

  it('passes over a line that a crash cut, wherever: nothing was destroyed by then', async () => {
    await list.add(erasure('c-1'));
    const before = await readFile(file(), 'utf8');
    const line = JSON.stringify(erasure('c-2'));
    for (const end of [1, 40, line.indexOf('}') + 1, line.length - 1]) {
      await writeFile(file(), `${before}${line.slice(0, end)}`);
      expect(await list.all()).toEqual([erasure('c-1')]);
      await list.add(erasure('c-3'));
      expect(await list.all()).toEqual([erasure('c-1'), erasure('c-3')]);
      expect(await readFile(file(), 'utf8')).toMatch(/\n$/);
    }
  });

  it.each([
    '{"agency":"A1","keys":[]}',
    '{"keys":[]}',
    '{"a]}',
    JSON.stringify({ ...erasure('c'), keys: [{ id: 'x' }] }),
  ])('is not believed when a line is no erasure: %s', async (line) => {
    await writeFile(file(), `${line}\n`);
    await expect(list.all()).rejects.toMatchObject({ code: 'NotAnErasureList', path: file() });
  });

  it('destroys what has come back, and not a later key under the same id', async () => {
    const vault = new InMemoryKeyVault(Buffer.alloc(32, 1), (id) => Buffer.alloc(32, id));
    const [key] = (await vault.dataKeys(['request-1'], { create: true })).values();
    await list.add(erasure('c-1', [{ id: 'request-1', mark: markOf(key ?? Buffer.alloc(0)) }]));
    expect(await destroyErased(list, vault)).toBe(1);
    expect(await destroyErased(list, vault)).toBe(0);
    await vault.dataKeys(['request-1'], { create: true });
    expect(await destroyErased(list, vault)).toBe(1);
    const later = new InMemoryKeyVault();
    await later.dataKeys(['request-1'], { create: true });
    expect(await destroyErased(list, later)).toBe(0);
  });
});
