import type { CopyFault } from '@taizhang/backup';
import { copyFaultSentence } from './copy-faults';

const FAULTS: { readonly [Code in CopyFault['code']]: Extract<CopyFault, { readonly code: Code }> } = {
  NotThisFormat: { code: 'NotThisFormat' },
  NewerFormat: { code: 'NewerFormat', version: 2 },
  UnreadableLine: { code: 'UnreadableLine', line: 7 },
  CutShort: { code: 'CutShort', line: 7 },
  HashDiffers: { code: 'HashDiffers' },
  CountsDiffer: { code: 'CountsDiffer' },
  MoreAfterEnd: { code: 'MoreAfterEnd', line: 12 },
  OrdinalHole: { code: 'OrdinalHole', line: 7, expected: 4, found: 5 },
  VersionHole: { code: 'VersionHole', line: 7, stream: 'docket-A1-2024', expected: 2, found: 3 },
  TimeFalls: { code: 'TimeFalls', line: 7 },
  NotStorable: { code: 'NotStorable' },
  WrongMasterKey: { code: 'WrongMasterKey' },
  EarlierCopyNeeded: { code: 'EarlierCopyNeeded', after: 20, head: 3 },
  AnotherLog: { code: 'AnotherLog', ordinal: 9 },
};

describe('why a copy was not read back', () => {
  it.each(Object.values(FAULTS))('$code is one sentence, with its figures', (fault) => {
    const sentence = copyFaultSentence(fault);
    expect(sentence).toMatch(/^[^。]+；什么都没有存入。$/);
    for (const figure of Object.values(fault)) {
      if (figure !== fault.code) expect(sentence).toContain(String(figure));
    }
  });

  it('every fault has a sentence of its own', () => {
    expect(new Set(Object.values(FAULTS).map(copyFaultSentence)).size).toBe(Object.keys(FAULTS).length);
  });
});
