import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDataFolder } from '@test/data-folder';
import type { DataFolder } from '@test/data-folder';
import { postgresUser, REFUSED, STARTED } from '@test/postgres-user';
import { EmbeddedPostgresError } from './sentences';
import { startEmbeddedPostgres } from './start';

const asRoot = process.geteuid?.() === 0 ? it : it.skip;
const NOBODY = { uid: 65534, gid: 65534 };

describe('the embedded PostgreSQL', () => {
  let data: DataFolder;
  beforeEach(() => (data = temporaryDataFolder()));
  afterEach(() => data.remove());

  const refusalOf = async (dataFolder: string) => {
    const error: unknown = await startEmbeddedPostgres({ dataFolder }).catch((caught: unknown) => caught);
    if (error instanceof EmbeddedPostgresError) return { code: error.code, sentence: error.message };
    throw new Error(`Not refused: ${String(error)}`);
  };

  asRoot('names the folder that the unprivileged user may not enter', async () => {
    chmodSync(data.parent, 0o700);
    const { code, sentence } = await refusalOf(data.path);
    expect(code).toBe('PathNotTraversable');
    expect(sentence).toContain(`无权进入 ${data.parent}：`);
    chmodSync(data.parent, 0o711);
  });

  it('refuses a folder that cannot be made', async () => {
    writeFileSync(data.path, '');
    expect(await refusalOf(path.join(data.path, 'below'))).toMatchObject({ code: 'FolderNotWritable' });
  });

  it('touches no folder that holds something else', async () => {
    mkdirSync(data.cluster, { recursive: true, mode: 0o711 });
    writeFileSync(path.join(data.cluster, 'letter.docx'), '');
    expect(await refusalOf(data.path)).toMatchObject({ code: 'NotACluster' });
  });

  it('does not open the cluster of another version', async () => {
    mkdirSync(data.cluster, { recursive: true, mode: 0o711 });
    writeFileSync(path.join(data.cluster, 'PG_VERSION'), '17\n');
    const { code, sentence } = await refusalOf(data.path);
    expect(code).toBe('ClusterVersionDiffers');
    expect(sentence).toContain('17 → 18');
  });

  asRoot('runs for an ordinary user in a folder of that user', async () => {
    mkdirSync(data.path);
    chownSync(data.path, NOBODY.uid, NOBODY.gid);
    const user = postgresUser(data.path, NOBODY);
    expect(await user.told(STARTED)).toMatchObject({ startedHere: true });
    await user.leave();
    expect(data.serverPid()).toBeUndefined();
  });

  asRoot('tells an ordinary user that the folder is not theirs', async () => {
    mkdirSync(data.path);
    const user = postgresUser(data.path, NOBODY);
    expect(await user.told(REFUSED)).toMatchObject({ code: 'FolderNotWritable' });
    await user.kill();
  });
});
