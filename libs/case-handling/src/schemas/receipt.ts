import { RECEIPT_BASES } from '@taizhang/request-case';
import { z } from 'zod';
import { day } from './values';

/** 确定收到之日, art. 31. */
export const receiptFixed = z.strictObject({
  receivedOn: day,
  basis: z.enum(RECEIPT_BASES),
});
