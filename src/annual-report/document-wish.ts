import { BadRequestException } from '@nestjs/common';
import { readTexts } from '@taizhang/report-documents';
import { DOCUMENT_FORMATS } from '@taizhang/wiring';
import type { DocumentOrder } from '@taizhang/wiring';
import { z } from 'zod';

const wish = z.strictObject({
  format: z.enum(DOCUMENT_FORMATS),
  texts: z.unknown().optional(),
  landscape: z.boolean().default(false),
  asKnownAt: z.iso.datetime({ offset: true }).optional(),
});
const HOW = `请写 {"format": …}，format 可填：${DOCUMENT_FORMATS.join('、')}；另可写 texts、landscape、asKnownAt（如 2025-01-20T09:00:00+08:00）。`;

/** Reads the body that asks for a document; nonsense is said in one sentence. */
export function readDocumentWish(body: unknown): Omit<DocumentOrder, 'agency' | 'year'> {
  const read = wish.safeParse(body);
  if (!read.success) throw new BadRequestException(HOW);
  const { texts, ...asked } = read.data;
  if (texts === undefined) return asked;
  if (asked.format === 'json') throw new BadRequestException('json 只有三张表，不用写 texts。');
  const written = readTexts(JSON.stringify(texts));
  if (!written.ok) throw new BadRequestException(written.sentence);
  return { ...asked, texts: written.texts };
}
