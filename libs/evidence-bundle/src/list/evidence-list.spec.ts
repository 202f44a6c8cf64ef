import { localDate } from '@taizhang/deadlines';
import type { OfficeAct } from '@taizhang/request-case';
import { attached, issued } from '@test/office-acts';
import { evidenceList } from './evidence-list';

const WORDS = (kind: string) => ({ title: kind, source: '', purpose: '' });

const listed = (...acts: readonly OfficeAct[]) =>
  evidenceList(
    { acts, byNaturalPerson: false, made: [], madeOn: localDate('2024-06-03'), mediaTypes: {} },
    WORDS,
  );

describe('the evidence list 证据目录', () => {
  const reply = (title: string) => [
    attached('2024-05-30', 'D1', { kind: 'letter', title, letter: 'L1', pages: 2 }),
    issued('2024-05-30', 'L1', { kind: 'reply', documentNumber: '某公复〔2024〕1号' }),
    attached('2024-06-01', 'D2', { kind: 'serviceProof', title: '邮寄回执', letter: 'L1', pages: 1 }),
  ];

  it('names a letter as it is headed, and the pages of the whole run on', () => {
    expect(listed(...reply('政府信息不予公开告知书（某公复〔2024〕1号）'))).toMatchObject([
      {
        number: 1,
        kind: 'reply',
        title: '政府信息不予公开告知书（某公复〔2024〕1号）',
        range: { from: 1, to: 2 },
      },
      { number: 2, kind: 'serviceProof', title: '邮寄回执', range: { from: 3, to: 3 } },
    ]);
  });

  it('names it by its kind where the paper does not bear its number', () => {
    expect(listed(...reply('扫描件'))[0]?.title).toBe('reply（某公复〔2024〕1号）');
  });
});
