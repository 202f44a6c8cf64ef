import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastDayOf } from '@taizhang/deadlines';
import { sampleLedger } from '@taizhang/sample-ledger';
import { z } from 'zod';
import { storedEvents } from '../crash/watched-log';
import { commandLine } from '../support/command-line';
import type { CommandLine, Running } from '../support/command-line';
import { ask } from '../support/data-folder';
import { soon } from '../support/soon';
import { rightReports } from './published-reports';

const PUBLISHED = 'shanghai-zfbgt-2019';
const SEED = process.env['TAIZHANG_SEED'] ?? 'killed';
const SOCKET_FOLDER_LINE = 4;
const RESTORING = `select pid from pg_stat_activity where query like 'select event_store.restore%'`;

const counted = z.looseObject({ events: z.number() });
const restored = z.looseObject({ stored: z.number(), alreadyThere: z.number() });

/** Some thousand acts, so that a copy is written and read in several goes. */
function ledger(): string {
  const [report] = rightReports().filter(({ id }) => id === PUBLISHED);
  if (!report) throw new RangeError(`${PUBLISHED} is missing.`);
  const made = sampleLedger(report, { agency: 'A1', seed: SEED, today: lastDayOf(report.year + 1) });
  if (!made.ok) throw new RangeError(`${PUBLISHED} was refused.`);
  return made.lines.map((line) => JSON.stringify(line)).join('\n');
}

describe('killed in the middle', () => {
  let taizhang: CommandLine;
  let events = 0;
  const file = (name: string) => path.join(taizhang.data.parent, name);

  /** Kills the command once it is at work; fails when it was done before. */
  const killedWhen = async (running: Running, atWork: () => Promise<boolean> | boolean): Promise<void> => {
    await soon('the command is at work', atWork);
    running.kill();
    expect(await running.finished).toMatchObject({ signal: 'SIGKILL' });
  };
  const isRestoring = async (): Promise<boolean> => {
    const pidFile = path.join(taizhang.data.cluster, 'postmaster.pid');
    if (!existsSync(pidFile)) return false;
    const socketFolder = readFileSync(pidFile, 'utf8').split('\n')[SOCKET_FOLDER_LINE];
    if (!socketFolder) return false;
    return (await ask(socketFolder, RESTORING).catch(() => [])).length > 0;
  };

  beforeAll(async () => {
    taizhang = commandLine();
    writeFileSync(file('ledger.ndjson'), ledger());
    expect(await taizhang.run('import', file('ledger.ndjson'))).toMatchObject({ code: 0 });
    ({ events } = await taizhang.json(counted, 'export', '--out', file('night.ndjson')));
  });
  afterAll(() => taizhang.remove());

  it('an export leaves no file under its name, and can be made again', async () => {
    const drafts = () => readdirSync(taizhang.data.parent).filter((name) => /^torn.*\.part$/.test(name));
    const running = taizhang.start('export', '--out', file('torn.ndjson'));
    await killedWhen(running, () => drafts().length > 0);
    expect(existsSync(file('torn.ndjson'))).toBe(false);
    const again = await taizhang.json(counted, 'export', '--out', file('torn.ndjson'));
    expect(again).toMatchObject({ events });
  });

  it('a restore leaves nothing, and the same command restores everything', async () => {
    taizhang.data.killServer();
    rmSync(taizhang.data.path, { recursive: true, force: true });
    await killedWhen(taizhang.start('import-log', file('night.ndjson')), isRestoring);
    expect(await storedEvents(taizhang.data)).toEqual([]);
    const answer = await taizhang.json(restored, 'import-log', file('night.ndjson'));
    expect(answer).toMatchObject({ stored: events, alreadyThere: 0 });
    expect(await taizhang.run('verify')).toMatchObject({ code: 0 });
    expect(await storedEvents(taizhang.data)).toHaveLength(events);
  });
});
