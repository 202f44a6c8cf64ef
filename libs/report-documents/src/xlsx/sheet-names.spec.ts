import { sheetNames } from './sheet-names';

describe('names of sheets', () => {
  it('are the sections where Excel allows it', () => {
    expect(sheetNames(['正文', '二、主动公开政府信息情况'])).toEqual(['正文', '二、主动公开政府信息情况']);
  });

  it('lose what Excel forbids and what is longer than 31', () => {
    expect(sheetNames(["'A/B:[C]?*'"])).toEqual(['A B  C']);
    expect(sheetNames(['长'.repeat(40)])[0]).toHaveLength(31);
    expect(sheetNames([`${'长'.repeat(30)}𬍛`])[0]).toBe('长'.repeat(30));
    expect(sheetNames(['[]'])).toEqual(['表']);
  });

  it('differ', () => {
    expect(sheetNames(['表', '表', '表'])).toEqual(['表', '表（2）', '表（3）']);
    expect(sheetNames(['长'.repeat(31), '长'.repeat(31)])[1]).toBe(`${'长'.repeat(28)}（2）`);
  });
});
