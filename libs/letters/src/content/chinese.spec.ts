import { localDate } from '@taizhang/deadlines';
import { capitalYuan, chineseDate, chineseNumber, inline, paragraphsOf } from './chinese';

describe('how letters write', () => {
  it('days in full, without leading zeros', () => {
    expect(chineseDate(localDate('2024-05-06'))).toBe('2024年5月6日');
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [200, '二百'],
  ])('the place %i in a list as %s', (number, text) => {
    expect(chineseNumber(number)).toBe(text);
  });

  it.each([
    [0, '零元整'],
    [380, '叁佰捌拾元整'],
    [3000, '叁仟元整'],
    [3005, '叁仟零伍元整'],
    [10_000, '壹万元整'],
    [10_010, '壹万零壹拾元整'],
    [120_300, '壹拾贰万零叁佰元整'],
    [205_060, '贰拾万伍仟零陆拾元整'],
  ])('%i yuan as %s', (yuan, text) => {
    expect(capitalYuan(yuan)).toBe(text);
  });

  it("people's text inside a sentence on one line, without the mark that ends it", () => {
    expect(inline('甲地块\n 的批复。')).toBe('甲地块 的批复');
    expect(paragraphsOf('一。\n\n 二。')).toEqual(['一。', '二。']);
  });
});
