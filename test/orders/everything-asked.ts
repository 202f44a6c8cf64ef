import { localDate } from '@taizhang/deadlines';
import { AskCell, AskCountedIn, AskDeadline, AskRegister, AskReport } from '@taizhang/wiring';
import type { Office } from '@taizhang/wiring';

const DAYS = ['2019-12-31', '2021-06-30', '2022-12-31', '2024-03-29', '2026-12-31'].map(localDate);
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
/** One request in so many is asked for its clocks and cells. */
const ONE_IN = 7;

/** What a reader of one agency is told; without the position, which only says how far the log was. */
export async function everythingAsked(office: Office, agency: string) {
  const registers = [];
  for (const asOf of DAYS) registers.push(await registerOf(office, agency, asOf));
  const reports = [];
  for (const year of YEARS) {
    const report = { ...(await office.ask(new AskReport({ agency, year }))), position: null };
    const cells = [];
    for (const cell of filledCells(report.table3, 't3'))
      cells.push(await office.ask(new AskCell({ agency, year, cell })));
    for (const cell of filledCells(report.table4, 't4'))
      cells.push(await office.ask(new AskCell({ agency, year, cell })));
    reports.push({ report, cells });
  }
  const requests = (registers.at(-1) ?? [])
    .map(({ request }) => request)
    .filter((_, at) => at % ONE_IN === 0);
  const cases = [];
  for (const request of requests) {
    const clocks = [];
    for (const asOf of DAYS) clocks.push(await office.ask(new AskDeadline({ agency, request, asOf })));
    cases.push({ clocks, counted: await office.ask(new AskCountedIn({ agency, request })) });
  }
  return { registers, reports, cases };
}

async function registerOf(office: Office, agency: string, asOf: (typeof DAYS)[number]) {
  const lines = [];
  for await (const line of await office.ask(new AskRegister({ agency, asOf }))) lines.push(line);
  return lines;
}

/** Names of the cells that count something, sums left out. */
function filledCells(table: object, prefix: string): readonly string[] {
  return Object.entries(table).flatMap(([row, cells]: [string, object]) =>
    Object.entries(cells).flatMap(([column, value]) =>
      column !== 'total' && value > 0 ? [`${prefix}.${row}.${column}`] : [],
    ),
  );
}
