import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import { reportAnswer } from '../acceptance/answer-shapes';
import { publishedReports } from '../acceptance/published-reports';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';

const SEEDS = [
  'chongqing-tjj-2021',
  'chongqing-zfbgt-2021',
  'guojia-tjj-2021',
  'liaocheng-tjj-2022',
  'pinghu-tjj-2021',
];

describe('taizhang demo', () => {
  let taizhang: CommandLine;
  beforeAll(() => {
    taizhang = commandLine();
    // An office's own settings: the demo must not follow them.
    taizhang.env.DATABASE_URL = 'postgres://office@127.0.0.1:1/office';
  });
  afterAll(() => taizhang.remove());

  const inFolder = (...names: readonly string[]) => path.join(taizhang.data.parent, ...names);
  const written = (id: string) =>
    reportAnswer.parse(JSON.parse(readFileSync(inFolder('out', `${id}.json`), 'utf8')));
  const published = (id: string) => {
    const report = publishedReports().find((one) => one.id === id);
    if (!report) throw new RangeError(`There is no report ${id}.`);
    return report;
  };
  let shown = '';

  it('killed in the middle, it ends well when it is run again: five reports, each as it was published', async () => {
    const killed = taizhang.start('demo');
    const ledgers = inFolder('demo-data', 'ledgers');
    let ended = false;
    const finished = killed.finished.finally(() => (ended = true));
    const ledgersWritten = () => existsSync(ledgers) && readdirSync(ledgers).length >= SEEDS.length;
    while (!ended && !ledgersWritten()) await after(20);
    killed.kill();
    expect(await finished).toMatchObject({ signal: 'SIGKILL' });

    const { code, out, err } = await taizhang.run('demo');
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('Error') });
    for (const id of SEEDS) {
      const { agency, year, table2, table3, table4 } = published(id);
      expect(written(id)).toMatchObject({ name: agency, year, table2, table3, table4 });
      expect(out).toContain(`${agency} ${year} 年`);
    }
    expect(out.match(/共 200 格，与公布的报告逐格相同/g)).toHaveLength(SEEDS.length);
    const kinds = ['docx', 'html', 'json', 'pdf', 'xlsx'];
    const files = SEEDS.flatMap((id) => kinds.map((kind) => `${id}.${kind}`));
    expect(readdirSync(inFolder('out')).toSorted()).toEqual(files);
    for (const file of files) expect(out).toContain(path.join('out', file));
    shown = out;
  });

  it('run again, it stores nothing twice and writes its files anew', async () => {
    const before = SEEDS.map(written);
    const { code, out } = await taizhang.run('demo');
    expect({ code, out }).toEqual({ code: 0, out: shown });
    expect(SEEDS.map(written)).toEqual(before);
  });

  it('touches no data of the office beside it', () => {
    expect(existsSync(taizhang.data.path)).toBe(false);
    expect(readdirSync(taizhang.data.parent).toSorted()).toEqual(['demo-data', 'out']);
  });

  it('ends with commands that work on its data as they stand', async () => {
    const lines = shown.split('\n').map((line) => line.trim());
    expect(lines).toContain('unset DATABASE_URL');
    delete taizhang.env.DATABASE_URL;
    const settings =
      lines
        .find((line) => line.startsWith('export '))
        ?.split(' ')
        .slice(1) ?? [];
    for (const setting of settings) {
      const [name = '', value] = setting.split('=');
      taizhang.env[name] = value;
    }
    const commands = lines.filter((line) => line.startsWith('npx taizhang '));
    expect(commands).toHaveLength(6);
    // Kept running for them: each would start and stop the server.
    const server = await startEmbeddedPostgres({ dataFolder: inFolder('demo-data', 'data') });
    for (const command of commands) {
      const [words = ''] = command.replace('npx taizhang ', '').split('#');
      const { code, out, err } = await taizhang.run(...words.trim().split(/ +/));
      expect({ command, code, err }).toEqual({ command, code: 0, err: '' });
      expect(out.length).toBeGreaterThan(20);
    }
    await server.stop();
  });

  it('says in one sentence when its reports cannot be written', async () => {
    const { code, err } = await taizhang.run(
      'demo',
      '--out',
      path.join('out', 'pinghu-tjj-2021.json', 'out'),
    );
    expect(code).toBe(1);
    expect(err).toContain('用 --out 换一个位置');
  });
});
