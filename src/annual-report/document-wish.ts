import { BadRequestException } from '@nestjs/common';
import { DOCUMENT_FORMATS } from '@taizhang/wiring';
import { z } from 'zod';

const wish = z.strictObject({ format: z.enum(DOCUMENT_FORMATS) });

/** Reads the body that asks for a document; nonsense is said in one sentence. */
export function readDocumentWish(body: unknown): z.infer<typeof wish> {
  const read = wish.safeParse(body);
  if (read.success) return read.data;
  throw new BadRequestException(`请写 {"format": …}，format 可填：${DOCUMENT_FORMATS.join('、')}。`);
}
