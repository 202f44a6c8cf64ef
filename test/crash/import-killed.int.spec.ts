import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { localDate } from '@taizhang/deadlines';
import { z } from 'zod';
import { rightReports } from '../acceptance/published-reports';
import { besidePrinted } from '../acceptance/tables';
import { randomFrom, sampleLedger } from '@taizhang/sample-ledger';
import { commandLine } from '../support/command-line';
import type { CommandLine, Running } from '../support/command-line';
import { drawnKills } from './kill-plan';
import type { Kill } from './kill-plan';
import { storedEvents, WatchedLog } from './watched-log';
import type { LoggedEvent } from './watched-log';

/** `TAIZHANG_SEED=… npx jest test/crash` draws another ledger and other kills. */
const seed = process.env['TAIZHANG_SEED'] ?? 'ten kills';
const today = localDate('2025-06-30');
/** Some thousand requests of two agencies, with transfers, reviews and suits among them. */
const reports = rightReports().filter(({ id }) => /^(guojia-tjj|shanghai-zfbgt)/.test(id));
const UNFINISHED = /^注意：.+开始的导入还没有完成.+请再次运行同一条导入命令。/;

const lines = reports.flatMap((report) => {
  const made = sampleLedger(report, { agency: report.id, seed, today });
  if (!made.ok) throw new RangeError(`${report.id} was refused.`);
  return made.lines.map((line) => JSON.stringify(line));
});

function withLedger(): { readonly taizhang: CommandLine; readonly file: string } {
  const taizhang = commandLine();
  const file = path.join(taizhang.data.parent, 'ledger.ndjson');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return { taizhang, file };
}

const table = z.record(z.string(), z.record(z.string(), z.number().nullable()));
const reportAnswer = z.looseObject({
  position: z.number(),
  unfinishedImport: z.string().optional(),
  table2: table,
  table3: table,
  table4: table,
});
const importAnswer = z.object({
  file: z.string(),
  lines: z.number(),
  stored: z.number(),
  alreadyThere: z.number(),
  refused: z.array(z.unknown()),
});

const asking = ({ id, year }: { readonly id: string; readonly year: number }) =>
  ['report', '--agency', id, '--year', String(year)] as const;

/** Without the position, which says how far the log was when the report was made. */
async function reportsOf(taizhang: CommandLine) {
  const answers = [];
  for (const report of reports) {
    const { position, ...answer } = await taizhang.json(reportAnswer, ...asking(report));
    expect(position).toBeGreaterThan(lines.length);
    answers.push(answer);
  }
  return answers;
}

function expectDense(events: readonly LoggedEvent[]) {
  expect(events.map(({ ordinal }) => ordinal)).toEqual(events.map((_, at) => at + 1));
  const versions = new Map<string, number>();
  for (const { stream, version } of events) {
    expect({ stream, version }).toEqual({ stream, version: (versions.get(stream) ?? 0) + 1 });
    versions.set(stream, version);
  }
}

/** What was stored, whatever the order. */
const facts = (events: readonly LoggedEvent[]) =>
  events.map(({ stream, version, type, id }) => `${stream} ${version} ${type} ${id}`).toSorted();

const isUnfinished = (events: readonly LoggedEvent[]) =>
  events.some(({ type }) => type === 'ImportStarted') &&
  !events.some(({ type }) => type === 'ImportFinished');

describe(`an import under SIGKILL, seed “${seed}”`, () => {
  const { taizhang, file } = withLedger();
  let log: WatchedLog | undefined;
  let known: readonly LoggedEvent[] = [];
  afterEach(() => log?.leave());
  afterAll(() => taizhang.remove());

  it.each(drawnKills(randomFrom(seed)))(
    'loses and doubles nothing: $victim killed $moment, after $appends more, then asked for $next',
    async (kill) => {
      const running = taizhang.start('import', file);
      log = await WatchedLog.of(taizhang.data);
      await log.closeGate();
      await log.letPass(kill.appends);
      const acknowledged = await log.events();
      expect(acknowledged.slice(0, known.length)).toEqual(known);
      expectDense(acknowledged);
      expect(acknowledged.at(-1)?.type).not.toBe('ImportFinished');
      known = acknowledged;
      await killed(kill, running, log);
      await expectUnfinishedSaid(kill);
    },
  );

  async function killed({ victim, moment }: Kill, running: Running, gate: WatchedLog) {
    if (moment === 'as an append goes through') await gate.openGate();
    if (victim !== 'server') running.kill();
    if (victim !== 'command') taizhang.data.killServer();
    expect(await running.finished).toMatchObject(
      victim === 'server' ? { code: 1, err: expect.stringContaining('数据库') } : { signal: 'SIGKILL' },
    );
    if (victim === 'command') {
      await gate.openGate();
      await gate.programIsGone();
    }
    await gate.leave();
  }

  async function expectUnfinishedSaid({ next }: Kill) {
    if (next === 'nothing' || !isUnfinished(known)) return;
    for (const report of reports.slice(0, 1)) {
      const said =
        next === 'report'
          ? (await taizhang.run(...asking(report))).out
          : (await taizhang.json(reportAnswer, ...asking(report))).unfinishedImport;
      expect(said).toMatch(UNFINISHED);
    }
  }

  it('is finished by the same command, and then every cell is as printed', async () => {
    const answer = await taizhang.json(importAnswer, 'import', file);
    expect(answer).toMatchObject({ lines: lines.length, refused: [] });
    expect(answer.stored + answer.alreadyThere).toBe(lines.length);
    const answers = await reportsOf(taizhang);
    for (const [at, report] of reports.entries()) {
      for (const table of ['table2', 'table3', 'table4'] as const) {
        const cells = besidePrinted(answers[at]?.[table] ?? {}, report[table]);
        expect(cells.answer).toEqual(cells.printed);
      }
      expect(answers[at]).not.toHaveProperty('unfinishedImport');
    }
  });

  it('leaves exactly what an import leaves that nobody disturbed', async () => {
    const stored = await storedEvents(taizhang.data);
    expect(stored.slice(0, known.length)).toEqual(known);
    expectDense(stored);
    const other = withLedger();
    try {
      await other.taizhang.json(importAnswer, 'import', other.file);
      expect(facts(stored)).toEqual(facts(await storedEvents(other.taizhang.data)));
      expect(await reportsOf(taizhang)).toEqual(await reportsOf(other.taizhang));
    } finally {
      other.taizhang.remove();
    }
  });

  it('stores nothing when the file comes once more', async () => {
    const before = await storedEvents(taizhang.data);
    expect(await taizhang.json(importAnswer, 'import', file)).toEqual({
      file,
      lines: lines.length,
      stored: 0,
      alreadyThere: lines.length,
      refused: [],
    });
    expect(await storedEvents(taizhang.data)).toEqual(before);
    expect(await taizhang.json(z.unknown(), 'verify')).toMatchObject({ ok: true });
  });
});
