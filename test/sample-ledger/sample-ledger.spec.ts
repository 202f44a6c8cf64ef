import { localDate } from '@taizhang/deadlines';
import { repeatedLedger, sampleLedger } from '@taizhang/sample-ledger';
import type { LedgerLine } from '@taizhang/sample-ledger';
import { rightReports, wrongReports } from '../acceptance/published-reports';
import { tallyOf } from './tally';

const today = localDate('2026-11-20');

function linesOf(report: Parameters<typeof sampleLedger>[0], seed = 'first'): readonly LedgerLine[] {
  const made = sampleLedger(report, { agency: 'A1', seed, today });
  if (!made.ok) throw new RangeError(JSON.stringify(made.violations));
  return made.lines;
}

/** The rows that the tally and the print have in common; 其他处理 may be printed as one row. */
function counted(lines: readonly LedgerLine[], year: number, merged: boolean) {
  const cells = new Map<string, number>();
  for (const [name, count] of tallyOf(lines, 'A1', year)) {
    const cell = merged ? name.replace(/^other\.\w+\./, 'other.') : name;
    cells.set(cell, (cells.get(cell) ?? 0) + count);
  }
  return cells;
}

describe.each(rightReports())('a ledger made from the figures of $id', (report) => {
  const lines = linesOf(report);

  it('counts to every printed cell of table three 表三', () => {
    const tally = counted(lines, report.year, 'other' in report.table3);
    for (const [row, columns] of Object.entries(report.table3)) {
      for (const [column, value] of Object.entries(columns)) {
        if (typeof value !== 'number') continue;
        expect([row, column, tally.get(`${row}.${column}`) ?? 0]).toEqual([row, column, value]);
      }
    }
  });

  it('has a submission, a receipt and a key of its own for each request 件', () => {
    const keys = new Set(lines.flatMap(({ request }) => (request ? [request] : [])));
    const { newRequests, carriedIn } = report.table3;
    expect(keys.size).toBe((newRequests?.total ?? 0) + (carriedIn?.total ?? 0));
    for (const act of ['ApplicationSubmitted', 'ReceiptFixed'] as const) {
      expect(lines.filter((line) => line.act === act)).toHaveLength(keys.size);
    }
  });

  it('is the same for the same seed and another for another', () => {
    expect(linesOf(report)).toEqual(lines);
    const requests = lines.filter(({ request }) => request !== undefined);
    if (requests.length > 0) expect(linesOf(report, 'second')).not.toEqual(lines);
  });

  it('needs no figure that the form of 2021 derives', () => {
    if (report.format === '2021') expect(lines.map(({ act }) => act)).not.toContain('FormFigure');
  });
});

it.each(Array.from({ length: 12 }, (_, at) => `seed ${at}`))('counts right for %s', (seed) => {
  for (const report of rightReports().filter(({ year }) => year !== 2023)) {
    const tally = counted(linesOf(report, seed), report.year, 'other' in report.table3);
    expect(tally.get('total.total') ?? 0).toBe(report.table3['total']?.total);
    expect(tally.get('carriedOut.total') ?? 0).toBe(report.table3['carriedOut']?.total);
  }
});

it('tells of no fee paid 信息处理费 where the agency told of none', () => {
  const actsWith = (feesPaid: boolean) =>
    rightReports().flatMap((report) => {
      const made = sampleLedger(report, { agency: 'A1', seed: 'first', today, feesPaid });
      return made.ok ? made.lines.map(({ act }) => act) : [];
    });
  expect(actsWith(true)).toContain('FeePaid');
  expect(actsWith(false)).not.toContain('FeePaid');
});

describe('a caseload told three times over', () => {
  const report = rightReports().find(({ id }) => id === 'guojia-tjj-2021');
  if (!report) throw new RangeError('There is no such report.');
  const repeated = (times: number) => {
    const made = repeatedLedger(report, times, { agency: 'A1', seed: 'first', today });
    if (!made.ok) throw new RangeError(JSON.stringify(made.violations));
    return made.lines;
  };

  it('begins as the caseload alone, and counts to three times table three 表三', () => {
    const lines = [...repeated(3)];
    const alone = linesOf(report);
    expect(lines.slice(0, alone.length)).toEqual(alone);
    const [once, thrice] = [alone, lines].map((list) => tallyOf(list, 'A1', 2021));
    for (const [cell, count] of once ?? []) expect([cell, thrice?.get(cell)]).toEqual([cell, 3 * count]);
  });

  it('has each dispute of table four three times, each under a key of its own, and table two once', () => {
    const keys = (times: number) => {
      const acts = [...repeated(times)];
      return new Set(
        acts.flatMap((line) => ('review' in line ? [line.review] : 'suit' in line ? [line.suit] : [])),
      );
    };
    expect(keys(3).size).toBe(3 * keys(1).size);
    const tableTwo = (times: number) => [...repeated(times)].filter(({ act }) => act === 'DecisionsCounted');
    expect(tableTwo(3)).toEqual(tableTwo(1));
  });

  it('is told as it is read: a million times over takes no longer to begin', () => {
    const [first] = repeated(1_000_000);
    expect(first?.act).toBe('AgencyNamed');
  });
});

describe('a report whose requests do not suffice for its disputes', () => {
  const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
  const report = {
    agency: '某机关',
    year: 2022,
    format: '2021' as const,
    table2: {},
    table3: {},
    table4: {
      review: { ...none, pending: 1, total: 1 },
      litigationDirect: { ...none, corrected: 1, total: 1 },
      litigationAfterReview: { ...none, upheld: 2, total: 2 },
    },
  };

  it('has disputes without a request, each saying what it is about', () => {
    const lines = linesOf(report);
    expect(lines.every(({ request }) => request === undefined)).toBe(true);
    const opened = lines.filter(({ act }) => act === 'ReviewAccepted' || act === 'LitigationAccepted');
    expect(opened.every((line) => 'about' in line)).toBe(true);
  });

  it('lays the review before a suit 复议后起诉 into the year before, under the same key', () => {
    const lines = linesOf(report);
    const suits = lines.flatMap((line) => (line.act === 'LitigationAccepted' ? [line.suit] : []));
    const earlier = lines.flatMap((line) =>
      line.act === 'ReviewConcluded' && line.concludedOn < '2022-01-01' ? [line.review] : [],
    );
    expect(earlier).toHaveLength(2);
    expect(suits).toEqual(expect.arrayContaining(earlier));
  });
});

it('bears no day after today', () => {
  const report = rightReports().find(({ id }) => id === 'guojia-tjj-2021');
  const early = localDate('2022-01-10');
  const made = report && sampleLedger(report, { agency: 'A1', seed: 'first', today: early });
  const days = JSON.stringify(made).match(/20\d\d-\d\d-\d\d/g) ?? [];
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((day) => day > early)).toEqual([]);
});

it('cannot be made before the year is over', () => {
  const [report] = rightReports();
  expect(
    () => report && sampleLedger(report, { agency: 'A1', seed: 'first', today: localDate('2020-06-01') }),
  ).toThrow(RangeError);
});

it.each(wrongReports())('refuses $id, naming the identity 勾稽关系 that does not hold', (report) => {
  const made = sampleLedger(report, { agency: 'A1', seed: 'first', today });
  expect(made).toEqual({ ok: false, violations: report.violations });
});

it('refuses a cell that cannot be a count', () => {
  const [report] = rightReports();
  if (!report) throw new RangeError('There is no report.');
  const table4 = { ...report.table4, review: { upheld: -1, corrected: 1, other: 0, pending: 0, total: 0 } };
  const made = sampleLedger({ ...report, table4 }, { agency: 'A1', seed: 'first', today });
  expect(made).toEqual({
    ok: false,
    violations: [{ rule: 'notACount', where: 'review.upheld', left: -1, right: 0 }],
  });
});
