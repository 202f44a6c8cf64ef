import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from '../error-code';
import { giveTo } from './place';
import type { Place } from './place';
import type { Programs } from './programs';
import { NOTICES, refusal } from './sentences';
import { SUPERUSER } from './session';
import { programEnvironment } from './settings';

/** UTF-8 text compared byte by byte: the order of every index is the same on every machine. */
const INITDB = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--auth=trust', '--no-instructions'];

/** The socket's folder is the door; over a network nobody is let in. */
const WHO_MAY_CONNECT = 'local all all trust\n';

/** PostgreSQL's data directory; made on the first start, checked on every other. */
export function ensureCluster(place: Place, programs: Programs, log: (line: string) => void): void {
  const { cluster } = place;
  removeUnfinished(place);
  const versionFile = path.join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === programs.majorVersion) return;
    throw refusal('ClusterVersionDiffers', cluster, `${version} → ${programs.majorVersion}`);
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0) throw refusal('NotACluster', cluster);
  log(NOTICES.makingCluster);
  makeCluster(place, programs);
}

const UNFINISHED = 'postgres-unfinished-';

/**
 * What a killed start left behind. Its initdb may outlive it and write on for a moment, which makes the removed folder
 * anything but empty: then the folder goes with a later start.
 */
function removeUnfinished({ dataFolder }: Place): void {
  for (const name of readdirSync(dataFolder).filter((one) => one.startsWith(UNFINISHED))) {
    try {
      rmSync(path.join(dataFolder, name), { recursive: true, force: true });
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY') throw error;
    }
  }
}

/** Made beside its place and moved there when whole, so that a crash half-way never leaves half a cluster. */
function makeCluster({ dataFolder, cluster, account }: Place, { initdb }: Programs): void {
  const unfinished = mkdtempSync(path.join(dataFolder, UNFINISHED));
  giveTo(account, unfinished);
  const made = spawnSync(initdb, [...INITDB, `--username=${SUPERUSER}`, `--pgdata=${unfinished}`], {
    uid: account?.uid,
    gid: account?.gid,
    cwd: '/',
    env: programEnvironment(),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw refusal('ClusterNotMade', cluster, made.stderr?.trim() || String(made.error), made.error);
  }
  writeFileSync(path.join(unfinished, 'pg_hba.conf'), WHO_MAY_CONNECT);
  renameSync(unfinished, cluster);
}
