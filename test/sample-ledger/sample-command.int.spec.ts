import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { importAnswer, reportAnswer } from '../acceptance/answer-shapes';
import { publishedReports } from '../acceptance/published-reports';
import { besidePrinted } from '../acceptance/tables';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { compileForProcess } from '../support/compile';

const violations = z.strictObject({
  file: z.string(),
  violations: z.array(
    z.strictObject({
      rule: z.string(),
      where: z.string(),
      row: z.string(),
      column: z.string(),
      printed: z.number(),
      computed: z.number(),
      message: z.string(),
    }),
  ),
});

describe('taizhang sample', () => {
  let taizhang: CommandLine;
  beforeAll(() => {
    taizhang = commandLine();
  });
  afterAll(() => taizhang.remove());

  const fileOf = (id: string, content?: unknown) => {
    const file = path.join(taizhang.data.parent, id);
    writeFileSync(file, JSON.stringify(content ?? publishedReports().find((report) => report.id === id)));
    return file;
  };
  const sample = (file: string, ...more: readonly string[]) =>
    taizhang.run('sample', '--report', file, '--agency', 'S1', ...more);

  it('gives the same ledger again, another for another seed, and starts no database', async () => {
    const file = fileOf('chongqing-tjj-2021');
    const [first, again, other] = [
      await sample(file),
      await sample(file),
      await sample(file, '--seed', 'another'),
    ];
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(again).toEqual(first);
    expect(other).toMatchObject({ code: 0, err: '' });
    expect(other.out).not.toBe(first.out);
    expect(existsSync(taizhang.data.path)).toBe(false);
  });

  it('after its import the report is the printed one, cell by cell, and can be sampled again', async () => {
    const report = publishedReports().find(({ id }) => id === 'chongqing-tjj-2021');
    if (!report) throw new RangeError('There is no such report.');
    const ledger = path.join(taizhang.data.parent, 'sample.ndjson');
    writeFileSync(ledger, (await sample(fileOf(report.id))).out);
    expect(await taizhang.json(importAnswer, 'import', ledger)).toMatchObject({
      alreadyThere: 0,
      refused: [],
    });
    const answer = await taizhang.json(reportAnswer, 'report', '--agency', 'S1', '--year', '2021');
    expect(answer.name).toBe(report.agency);
    for (const table of ['table2', 'table3', 'table4'] as const) {
      const cells = besidePrinted(answer[table], report[table]);
      expect(cells.answer).toEqual(cells.printed);
    }
    expect((await sample(fileOf('answer.json', answer))).out).toBe((await sample(fileOf(report.id))).out);
  });

  it.each([
    [
      'pingtan-2020',
      [
        ['T3.resultSum', 'total', 'naturalPerson', 20, 26],
        ['T3.resultSum', 'total', 'total', 21, 27],
      ],
    ],
    [
      'huaian-hongze-2023',
      [
        ['T4.groupSum', 'review', 'total', 0, 11],
        ['T4.groupSum', 'litigationAfterReview', 'total', 0, 5],
      ],
    ],
  ])('refuses %s: a sentence for each sum that is wrong, nothing on standard output', async (id, wrong) => {
    const { code, out, err } = await sample(fileOf(id));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const sentences = err.trim().split('\n');
    expect(sentences).toHaveLength(wrong.length);
    for (const [at, [rule, row, column, printed, computed]] of wrong.entries()) {
      for (const part of [
        `${rule}：`,
        `（${row}）`,
        `（${column}）`,
        `印的是 ${printed}`,
        `得 ${computed}。`,
      ])
        expect(sentences[at]).toContain(part);
    }
    const said = violations.parse(JSON.parse((await sample(fileOf(id), '--json')).out));
    const listed = said.violations.map(({ rule, row, column, printed, computed }) => [
      rule,
      row,
      column,
      printed,
      computed,
    ]);
    expect(listed).toEqual(wrong);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const args = ['sample', '--report', fileOf('chongqing-zfbgt-2021'), '--agency', 'S1'];
    const main = compileForProcess('apps/cli/src/main.ts');
    const child = spawn(process.execPath, [main, ...args], {
      env: taizhang.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
