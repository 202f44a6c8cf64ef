import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalDate } from '@taizhang/deadlines';
import { AskDeadline, AskRegister, AskReport, ImportLedger, openOffice } from '@taizhang/wiring';
import type { Office } from '@taizhang/wiring';
import { temporaryDataFolder } from './data-folder';
import type { ReportAnswer, TaizhangUnderTest } from './taizhang-under-test';

/** The whole program over its embedded PostgreSQL: real store, real views, real files. */
export async function startRealTaizhang(today: LocalDate): Promise<TaizhangUnderTest> {
  const data = temporaryDataFolder();
  const files = mkdtempSync(path.join(data.parent, 'files-'));
  const env = { TAIZHANG_DATA: data.path, TAIZHANG_KEYS: path.join(files, 'keys') };
  const office = await openOffice(env, { today: () => today });
  return {
    ...answersOf(office, files),
    close: async () => {
      await office.close();
      data.remove();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

function answersOf(office: Office, files: string): Omit<TaizhangUnderTest, 'close'> {
  let imports = 0;
  return {
    async importLedger(lines) {
      const file = path.join(files, `${(imports += 1)}.ndjson`);
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
      const how = { keepGoodIn: null, rectifyBecause: null, recordedBy: 'cli:test' };
      return office.order(new ImportLedger({ file, ...how }));
    },
    async report(agency, year) {
      const asPrinted: ReportAnswer = JSON.parse(
        JSON.stringify(await office.ask(new AskReport({ agency, year }))),
      );
      return asPrinted;
    },
    async register(agency, asOf) {
      const lines = [];
      for await (const line of await office.ask(new AskRegister({ agency, asOf }))) lines.push({ ...line });
      return lines;
    },
    deadline: (agency, request, asOf) => office.ask(new AskDeadline({ agency, request, asOf })),
  };
}
