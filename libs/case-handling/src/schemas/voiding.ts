import { VOIDING_REASONS } from '@taizhang/request-case';
import { z } from 'zod';
import { day, key } from './values';

/** 登记作废 */
export const requestVoided = z.strictObject({
  voidedOn: day,
  because: z.enum(VOIDING_REASONS),
  duplicateOf: key.optional(),
});
