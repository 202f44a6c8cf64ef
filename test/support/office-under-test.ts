import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalDate } from '@taizhang/deadlines';
import { ImportLedger, openOffice } from '@taizhang/wiring';
import type { ImportAnswer, ImportOrder, Office } from '@taizhang/wiring';
import { createTestDatabase } from './database';

/** The whole program in this process, over a database of its own: real store, real views, real files. */
export interface OfficeUnderTest {
  readonly office: Office;
  /** Another file's path, which does not exist yet. */
  newFile(): string;
  /** Writes the lines to a file of their own and imports it. */
  importLines(lines: readonly string[], how?: Partial<ImportOrder>): Promise<ImportAnswer>;
  close(): Promise<void>;
}

/** Empty, and believing that it is `today` in Beijing. */
export async function openTestOffice(today: LocalDate): Promise<OfficeUnderTest> {
  const database = await createTestDatabase();
  const files = mkdtempSync(path.join(tmpdir(), 'taizhang-office-'));
  const env = {
    DATABASE_URL: database.url,
    TAIZHANG_DATA: path.join(files, 'data'),
    TAIZHANG_KEYS: path.join(files, 'keys'),
    TAIZHANG_ANCHORS: path.join(files, 'anchors', 'heads.ndjson'),
  };
  const office = await openOffice(env, { today: () => today });
  let written = 0;
  const newFile = () => path.join(files, `${(written += 1)}.ndjson`);
  return {
    office,
    newFile,
    importLines: (lines, how = {}) => {
      const file = newFile();
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
      const plain = { keepGoodIn: null, rectifyBecause: null, recordedBy: 'cli:test' };
      return office.order(new ImportLedger({ file, ...plain, ...how }));
    },
    close: async () => {
      await office.close();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
