import { readFileSync } from 'node:fs';
import { holidayNoticeBody, localHolidayBody } from '@taizhang/case-handling';
import type { CalendarAct } from '@taizhang/case-handling';
import { AskCalendar, RecordNotice, schemaFaults } from '@taizhang/wiring';
import { Command } from 'commander';
import type { z } from 'zod';
import { readYear } from '../arguments';
import { CommandFailure } from '../exit-codes';
import { printedCalendar, printedNotice } from '../print/calendar';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface ShowOptions {
  readonly agency: string;
  readonly year: number;
  readonly json?: boolean;
}

interface RecordOptions {
  readonly agency: string;
  readonly local?: boolean;
  readonly json?: boolean;
}

/** `taizhang calendar show|record`: the working-day calendar, and the notices that it takes in. */
export function calendarCommand(): Command {
  const calendar = new Command('calendar').description('工作日日历：查看一年的放假和调休，登记新的放假安排');
  calendar.addCommand(
    new Command('show')
      .description('一年中放假和调休上班的日子，以及依据')
      .requiredOption('--agency <代码>', '机关代码')
      .requiredOption('--year <年度>', '年度', readYear)
      .option('--json', '输出 JSON')
      .action(show),
  );
  calendar.addCommand(
    new Command('record')
      .description('登记放假安排；文件为 JSON，写明 year、number、issuedOn、restDays、workDays')
      .argument('<文件>', '放假安排的文件')
      .requiredOption('--agency <代码>', '由哪个机关登记')
      .option('--local', '地方放假通知，只对该机关及其下级有效（不写 year）')
      .option('--json', '输出 JSON')
      .action(record),
  );
  return calendar;
}

async function show({ agency, year, json }: ShowOptions): Promise<void> {
  const found = await withOffice((office) => office.ask(new AskCalendar({ agency, year })));
  if (json) answerJson(found);
  else answer(printedCalendar(found));
}

async function record(file: string, { agency, local, json }: RecordOptions): Promise<void> {
  const act = readNotice(file, local ? agency : null);
  const result = await withOffice((office) =>
    office.order(
      new RecordNotice({
        act,
        agency,
        commandId: `cli:calendar ${act.number}`,
        recordedBy: office.terminalUser,
      }),
    ),
  );
  if (json) answerJson(result);
  if (result.status === 'refused') throw new CommandFailure(result.message);
  if (!json) answer(printedNotice(result.number, result.ordinal));
}

function readNotice(file: string, agency: string | null): CalendarAct {
  if (agency === null) return { act: 'HolidayNoticeRecorded', ...read(file, holidayNoticeBody) };
  return { act: 'LocalHolidayRecorded', agency, ...read(file, localHolidayBody) };
}

function read<Body>(file: string, schema: z.ZodType<Body>): Body {
  const body = schema.safeParse(parsed(file), { reportInput: true });
  if (body.success) return body.data;
  const faults = schemaFaults(body.error).map(({ field, message }) => `${field ?? '文件'}：${message}`);
  throw new CommandFailure(`文件 ${file} 有误：${faults.join('')}`);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CommandFailure(`文件 ${file} 读不出来，须为 JSON，请核对。`);
  }
}
