import { explainCell } from '@taizhang/proactive-disclosure';
import { OUTCOMES } from '@taizhang/request-case';
import { cellOf, cellsOf, FORM_OF_2019, FORM_OF_2021, formOf, FORMS } from '../index';

describe('the official forms', () => {
  it.each([
    [2018, undefined],
    [2019, FORM_OF_2019],
    [2020, FORM_OF_2019],
    [2021, FORM_OF_2021],
    [2026, FORM_OF_2021],
  ])('%d', (year, form) => {
    expect(formOf(year)).toBe(form);
  });

  it('has 25 rows since 2021, 23 before, each of seven columns', () => {
    expect(FORM_OF_2021.tableThree.rows).toHaveLength(25);
    expect(FORM_OF_2019.tableThree.rows).toHaveLength(23);
    expect(FORM_OF_2021.tableThree.columns).toHaveLength(7);
  });

  it.each(FORMS)('$version: every outcome has exactly one row', ({ tableThree }) => {
    const outcomes = tableThree.rows.flatMap(({ counts }) =>
      counts.set === 'outcome' ? counts.outcomes : [],
    );
    expect(outcomes).toEqual(OUTCOMES);
  });

  it('prints the groups of the results with 8, 3, 5 and 3 rows under one head of 22', () => {
    const results = FORM_OF_2021.tableThree.rows.filter(({ labels }) => labels[0] === '三、本年度办理结果');
    expect(results).toHaveLength(22);
    const grouped = ['（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'];
    expect(grouped.map((group) => results.filter(({ labels }) => labels[1] === group).length)).toEqual([
      8, 3, 5, 3,
    ]);
  });

  it('has 15 figures in table four, 10 in table two since 2021, 22 before', () => {
    const count = (table: number, form = FORM_OF_2021) =>
      cellsOf(form).filter((cell) => cell.table === table).length;
    expect([count(4), count(2), count(2, FORM_OF_2019), count(3)]).toEqual([15, 10, 22, 175]);
  });

  it.each(FORMS)('$version: every cell has a name of its own and says what it counts', (form) => {
    const cells = cellsOf(form);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    for (const { definition } of cells) expect(definition).toMatch(/：.+。$/);
  });

  it.each(FORMS)('$version: every cell of table two is known to proactive disclosure', (form) => {
    for (const { id } of cellsOf(form).filter(({ table }) => table === 2)) {
      expect(explainCell([], form.firstYear, id)?.figure).toBe(0);
    }
  });

  it('knows no cell of the other form', () => {
    expect(cellOf(FORM_OF_2021, 't3.other.total')).toBeUndefined();
    expect(cellOf(FORM_OF_2019, 't3.other.other.total')).toBeUndefined();
    expect(cellOf(FORM_OF_2021, 't3.denied.process.naturalPerson')?.definition).toBe(
      '6.属于四类过程性信息·自然人：讨论记录、过程稿、磋商信函、请示报告，不予公开。',
    );
    expect(cellOf(FORM_OF_2021, 'nonsense')).toBeUndefined();
  });
});
