import { z } from 'zod';
import { LIMITS, day, text } from './values';

/** 补正告知, art. 30. */
export const correctionNoticeIssued = z.strictObject({
  issuedOn: day,
  points: z.array(text).min(1).max(LIMITS.items),
  correctBy: day,
});

/** 收到补正材料, art. 30. */
export const correctionReceived = z.strictObject({ receivedOn: day });

/** 逾期不补正, art. 30. */
export const correctionLapsed = z.strictObject({
  closedOn: day,
  confirmedBy: text.optional(),
});
