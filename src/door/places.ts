import { agencyCode, civilDay, shortText } from '@taizhang/case-handling';
import { z } from 'zod';

/** Path parameters that stand in many addresses. */
export const atAgency = z.strictObject({ agency: agencyCode });
export const atRequest = z.strictObject({ agency: agencyCode, request: shortText });
export const atYear = z.strictObject({
  agency: agencyCode,
  year: z.coerce.number().int().min(2000).max(2200),
});

/** The day as of which a case is seen; today unless given. */
export const asOf = civilDay.optional();
/** An instant: only what was recorded by then. */
export const asKnownAt = z.iso.datetime({ offset: true }).optional();
