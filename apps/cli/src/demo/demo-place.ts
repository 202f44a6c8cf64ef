import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Where the demo keeps what it makes: away from any office's own data, keys and database. */
export interface DemoPlace {
  /** The ledgers that were imported. */
  readonly ledgers: string;
  /** All that the program is told: nothing of the caller's own environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * @param folder holds the embedded PostgreSQL, the master key beside it, and the ledgers.
 * @param database address of an outside PostgreSQL of the demo's own, instead of the embedded one.
 */
export function demoPlace(folder: string, database: string | undefined): DemoPlace {
  const own = {
    TAIZHANG_KEYS: path.join(folder, 'keys'),
    TAIZHANG_BLOBS: path.join(folder, 'blobs'),
    TAIZHANG_ANCHORS: path.join(folder, 'anchors', 'heads.ndjson'),
  };
  return {
    ledgers: path.join(folder, 'ledgers'),
    env:
      database === undefined
        ? { TAIZHANG_DATA: path.join(folder, 'data'), ...own }
        : { DATABASE_URL: database, ...own },
  };
}

/** Open to be passed through: under root the server runs as another user, and the keys' folder would close it. */
export function makeDemoFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
}
