import type { AnchorFault, SealingFault, Tampering, TamperingKind } from '@taizhang/history-proof';
import { anchorFaultSentence, sealingSentence, tamperingSentence } from './sealing';

const line = 7;
const ANCHORS: { readonly [Code in AnchorFault['code']]: AnchorFault } = {
  NoAnchors: { code: 'NoAnchors' },
  OtherPublicKey: { code: 'OtherPublicKey' },
  UnreadableAnchor: { code: 'UnreadableAnchor', line },
  RootDiffers: { code: 'RootDiffers', line },
  SignatureBroken: { code: 'SignatureBroken', line },
  UnknownKey: { code: 'UnknownKey', line },
  AnotherLog: { code: 'AnotherLog', line },
  HeadsFall: { code: 'HeadsFall', line },
};
const file = '/srv/heads.ndjson';
const SEALING: { readonly [Code in SealingFault['code']]: SealingFault } = {
  AnchorsDiffer: { code: 'AnchorsDiffer', file, line },
  LogShorter: { code: 'LogShorter', file, size: 30, last: 20 },
  LogDiffers: { code: 'LogDiffers', file, ordinal: 9 },
  OtherSealerKey: { code: 'OtherSealerKey' },
  ProofTablesDiffer: { code: 'ProofTablesDiffer' },
  AnchorsUnusable: { code: 'AnchorsUnusable', file, reason: 'EIO' },
};
const found = { stream: 'request-1', type: 'ReceiptFixed' };
const KINDS: { readonly [Kind in TamperingKind]: Tampering } = {
  changed: { kind: 'changed', ordinal: 9, found, other: null },
  deleted: { kind: 'deleted', ordinal: 9, found, other: null },
  reordered: { kind: 'reordered', ordinal: 9, found, other: 14 },
  inserted: { kind: 'inserted', ordinal: 9, found, other: null },
  swapped: { kind: 'swapped', ordinal: 9, found, other: 14 },
  cut: { kind: 'cut', ordinal: 9, found: null, other: null },
};
const head = {
  format: 'taizhang-head',
  version: 1,
  log: '',
  size: 30,
  root: '',
  time: '2026-03-02T01:00:00.000Z',
} as const;

describe('what is said of a signed history', () => {
  const sentences = [
    ...Object.values(ANCHORS).map(anchorFaultSentence),
    ...Object.values(SEALING).map(sealingSentence),
    ...Object.values(KINDS).map((tampering) => tamperingSentence(tampering, head)),
  ];

  it('is one sentence for each fault, and no two are alike', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[^。]+。$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names the line, the first bad event and where the other one stands', () => {
    expect(anchorFaultSentence(ANCHORS.SignatureBroken)).toContain('第 7 行');
    for (const tampering of Object.values(KINDS)) {
      const sentence = tamperingSentence(tampering, head);
      expect(sentence).toContain('第 9 条');
      if (tampering.other !== null) expect(sentence).toContain('第 14 条');
    }
    expect(tamperingSentence(KINDS.cut, head)).toContain('锚定到第 30 条');
  });
});
