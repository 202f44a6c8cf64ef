import { numberCell } from './number-cell';

describe('a figure in a spreadsheet', () => {
  it.each([
    [0, 0, '0'],
    [2822652, 2822652, '0'],
    ['59237.2449', 59237.2449, '0.0000'],
    ['12.50', 12.5, '0.00'],
    [9.7356, 9.7356, '0.0000'],
  ])('%s is the number %s shown as %s', (figure, value, format) => {
    expect(numberCell(figure)).toEqual({ value, format });
  });

  it.each(['1234567890123456.78', '0.0000001', '', '—', '=1+1', 1e21])('%s stays text', (figure) => {
    expect(numberCell(figure)).toBeUndefined();
  });
});
