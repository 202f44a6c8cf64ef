import { z } from 'zod';
import { day } from './values';

/** 要求说明理由, art. 35. */
export const reasonsRequested = z.strictObject({ requestedOn: day });

/** 申请人说明理由, art. 35. */
export const reasonsGiven = z.strictObject({
  givenOn: day,
  reasonable: z.boolean(),
});

/** 延迟答复告知, art. 35. */
export const delayedReplyNotified = z.strictObject({
  notifiedOn: day,
  replyBy: day,
});
