import { z } from 'zod';
import { day, text, workingDays } from './values';

/** 延期答复告知, art. 33. More than twenty working days is unlawful, not unwritable. */
export const extensionNotified = z.strictObject({
  notifiedOn: day,
  workingDays,
  approvedBy: text.optional(),
});
