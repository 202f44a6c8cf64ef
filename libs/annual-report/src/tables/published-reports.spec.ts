import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCarriedOver, checkTables } from '../index';
import type { PrintedTables } from '../index';

interface PublishedReport extends PrintedTables {
  readonly violations: readonly {
    readonly rule: string;
    readonly where: string;
    readonly left: number;
    readonly right: number;
  }[];
}

const root = path.join(__dirname, '../../../..');
const folders = ['apps/cli/src/demo/reports', 'test/data/reports'];
const files = new Map(
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => [name, path.join(root, folder, name)] as const),
  ),
);

function published(name: string): PublishedReport {
  return JSON.parse(readFileSync(files.get(name) ?? name, 'utf8'));
}

const OF_THE_TABLES = /^T[34]\./;

describe('the arithmetic of published reports', () => {
  const names = [...files.keys()].toSorted();

  it('thirteen stand here', () => {
    expect(names).toHaveLength(13);
  });

  it.each(names)('%s: exactly the identities that it breaks', (name) => {
    const report = published(name);
    const known = report.violations
      .filter(({ rule }) => OF_THE_TABLES.test(rule))
      .map(({ rule, where, left, right }) => ({ rule, where, left, right }));
    expect(checkTables(report)).toEqual(known);
  });

  it('洪泽 2023 and 平潭 2020 are the two with wrong sums', () => {
    const wrong = names.filter((name) => checkTables(published(name)).length > 0);
    expect(wrong).toEqual(['huaian-hongze-2023.json', 'pingtan-2020.json']);
  });

  it.each([
    ['pingtan-2019.json', 'pingtan-2020.json'],
    ['pingtan-2020.json', 'pingtan-2021.json'],
    ['pingtan-2021.json', 'pingtan-2022.json'],
    ['huaian-hongze-2023.json', 'huaian-hongze-2024.json'],
  ])('%s → %s: what was carried over came in', (before, after) => {
    expect(checkCarriedOver(published(before).table3, published(after).table3)).toEqual([]);
  });
});

describe('a table that does not add up', () => {
  const zero = {
    naturalPerson: 0,
    business: 0,
    research: 0,
    publicWelfare: 0,
    legalService: 0,
    otherOrg: 0,
    total: 0,
  };
  const noDispute = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
  const table3 = { newRequests: zero, carriedIn: zero, granted: zero, total: zero, carriedOut: zero };
  const table4 = { review: noDispute, litigationDirect: noDispute, litigationAfterReview: noDispute };

  it('names the column whose corner note fails 勾稽关系', () => {
    const found = checkTables({
      table3: { ...table3, newRequests: { ...zero, business: 2, total: 2 } },
      table4,
    });
    expect(found).toEqual([
      { rule: 'T3.identity', where: 'column business', left: 2, right: 0 },
      { rule: 'T3.identity', where: 'column total', left: 2, right: 0 },
    ]);
  });

  it('names the row whose columns do not give its total', () => {
    const carriedOut = { ...zero, total: 1 };
    const carriedIn = { ...zero, total: 1 };
    const rows = checkTables({ table3: { ...table3, carriedIn, carriedOut }, table4 });
    expect(rows.map(({ rule, where }) => [rule, where])).toEqual([
      ['T3.rowSum', 'row carriedIn'],
      ['T3.rowSum', 'row carriedOut'],
    ]);
  });

  it('does not judge blank cells', () => {
    const blank = { ...zero, research: null, total: 7 };
    expect(
      checkTables({ table3: { ...table3, granted: blank, total: { ...zero, total: null } }, table4 }),
    ).toEqual([]);
  });

  it('names the years that do not join', () => {
    const before = { ...table3, carriedOut: { ...zero, research: 1, total: 1 } };
    expect(checkCarriedOver(before, table3).map(({ where }) => where)).toEqual([
      'column research',
      'column total',
    ]);
  });
});
