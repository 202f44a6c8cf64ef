import type { LineErrorCode } from '@taizhang/case-handling';
import { z } from 'zod';
import { lineErrorSentence } from './line-errors';
import type { LineErrorDetail } from './line-errors';
import { schemaFaults } from './schema-faults';

describe('the sentence for a fault', () => {
  const SENTENCES: readonly (readonly [LineErrorCode, LineErrorDetail, string])[] = [
    ['TooSmall', { limit: 1 }, '数值太小（至少 1）。'],
    ['TooLarge', { limit: 200 }, '数值太大（最多 200）。'],
    ['TooLong', { limit: 10_000 }, '文字太长（最多 10000）。'],
    ['TooMany', { limit: 200 }, '项数太多（最多 200）。'],
    ['EmptyList', { limit: 1 }, '至少要有一项。'],
  ];

  it.each(SENTENCES)('%s says how far one may go', (code, detail, sentence) => {
    expect(lineErrorSentence(code, detail)).toBe(sentence);
  });

  it('calls an empty text empty, not a number too small', () => {
    const read = z.object({ title: z.string().min(1) }).safeParse({ title: '' }, { reportInput: true });
    expect(read.success || schemaFaults(read.error)).toMatchObject([
      { field: 'title', code: 'EmptyText', message: '不能是空白。' },
    ]);
  });
});
