import { titleLines } from './title';

describe('the title as set 标题', () => {
  it('stands on one line if it fits', () => {
    expect(titleLines('统计局', 2024)).toEqual(['统计局2024年政府信息公开工作年度报告']);
  });

  it('puts the agency above the report', () => {
    expect(titleLines('重庆市人民政府办公厅', 2021)).toEqual([
      '重庆市人民政府办公厅',
      '2021年政府信息公开工作年度报告',
    ]);
  });

  it('breaks a very long name into lines of equal length', () => {
    const [first, second, report] = titleLines('甲'.repeat(31), 2024);
    expect([first?.length, second?.length, report]).toEqual([16, 15, '2024年政府信息公开工作年度报告']);
  });

  it('does not cut the name of a government', () => {
    expect(titleLines('某某省某某自治县人民政府政务服务管理局办公室', 2024).slice(0, 2)).toEqual([
      '某某省某某自治县人民政府',
      '政务服务管理局办公室',
    ]);
  });

  it('never cuts a character in two', () => {
    expect(titleLines('𠮷'.repeat(30), 2024).slice(0, 2)).toEqual(['𠮷'.repeat(15), '𠮷'.repeat(15)]);
  });
});
