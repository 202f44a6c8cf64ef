import { chmodSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// The database server runs under an account of its own when the program runs as root: it must get through.
const REACHABLE_BY_THE_SERVER = 0o711;

/** Where the benchmark keeps its database, the peers and the big logs between two runs; may be deleted any time. */
export function benchFolder(): string {
  const folder = path.resolve(process.env.TAIZHANG_BENCH ?? path.join(tmpdir(), 'taizhang-bench'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, REACHABLE_BY_THE_SERVER);
  return folder;
}
