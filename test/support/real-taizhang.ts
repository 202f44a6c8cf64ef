import type { LocalDate } from '@taizhang/deadlines';
import { AskDeadline, AskRegister, AskReport } from '@taizhang/wiring';
import { openTestOffice } from './office-under-test';
import type { ReportAnswer, TaizhangUnderTest } from './taizhang-under-test';

/** The whole program, asked as the command line asks it. */
export async function startRealTaizhang(today: LocalDate): Promise<TaizhangUnderTest> {
  const { office, importLines, close } = await openTestOffice(today);
  return {
    importLedger: (lines) => importLines(lines),
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
    close,
  };
}
