import { bundleFaultSentence } from './bundle-faults';

describe('what of an evidence bundle does not fit', () => {
  it('names an event by its ordinal, and an entry by its name', () => {
    expect(bundleFaultSentence('EventChanged', '#14')).toBe('登记的第 14 条与登记时的摘要不符，已经被改动。');
    expect(bundleFaultSentence('ActDiffers', '#3')).toBe('登记的第 3 条的内容与登记的不同，已经被改动。');
    expect(bundleFaultSentence('ActDiffers', 'data/acts.json')).toMatch(/^“data\/acts\.json”的内容/);
    expect(bundleFaultSentence('NotInTheLog', '#9')).toBe('登记的第 9 条不在签名所证明的登记簿里。');
  });
});
