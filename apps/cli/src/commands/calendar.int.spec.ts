import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '@test/command-line';
import type { CommandLine } from '@test/command-line';
import { z } from 'zod';

const NOTICE = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-11-02',
  restDays: ['2027-01-01'],
  workDays: [],
};
const recorded = z.object({ status: z.literal('recorded'), number: z.string(), ordinal: z.int() });

describe('taizhang calendar 日历', () => {
  let taizhang: CommandLine;
  const file = (content: object) => {
    const name = path.join(taizhang.data.parent, 'notice.json');
    writeFileSync(name, JSON.stringify(content));
    return name;
  };
  beforeAll(() => {
    taizhang = commandLine();
  });
  afterAll(() => taizhang.remove());

  it('takes a notice in once, and shows what it says', async () => {
    const record = ['calendar', 'record', file(NOTICE), '--agency', 'A1'] as const;
    const first = await taizhang.json(recorded, ...record);
    expect(await taizhang.json(recorded, ...record)).toEqual(first);
    const { out } = await taizhang.run('calendar', 'show', '--agency', 'A1', '--year', '2027');
    expect(out).toContain('2027-01-01');
    expect(out).toContain(NOTICE.number);
  });

  it('says in a sentence what is wrong with the file', async () => {
    const wrong = file({ ...NOTICE, restDays: ['2027-02-30'] });
    const { code, err } = await taizhang.run('calendar', 'record', wrong, '--agency', 'A1');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('restDays.0：不是日期') });
  });
});
