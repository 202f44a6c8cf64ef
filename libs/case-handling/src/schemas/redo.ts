import { OUTCOMES } from '@taizhang/request-case';
import { z } from 'zod';
import { day, key, workingDays } from './values';

/** 责令重新答复 */
export const redoOrdered = z.strictObject({
  orderedOn: day,
  by: key,
  workingDays: workingDays.optional(),
});

/** 重新答复发出 */
export const redoDispatched = z.strictObject({
  dispatchedOn: day,
  by: key.optional(),
  outcome: z.enum(OUTCOMES),
});
