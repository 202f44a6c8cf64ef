import { csvLine } from './csv';

describe('a line of a spreadsheet file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1', "'＝1"],
    ['张*', '张*'],
    ['2025-0001', '2025-0001'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('writes %j as %j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it('quotes what would end a cell or a line, and doubles quotes', () => {
    expect(csvLine(['a,b', 'say "no"', 'one\ntwo', '=A1,"x"'])).toBe(
      '"a,b","say ""no""","one\ntwo","\'=A1,""x"""\r\n',
    );
  });
});
