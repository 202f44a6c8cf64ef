import { agencyCode, civilDay, shortText } from '@taizhang/case-handling';
import { LAST_IMAGINED_DAY } from '@taizhang/wiring';
import { z } from 'zod';

/** Path parameters that stand in many addresses. */
export const atAgency = z.strictObject({ agency: agencyCode });
export const atRequest = z.strictObject({ agency: agencyCode, request: shortText });
export const atYear = z.strictObject({
  agency: agencyCode,
  year: z.coerce.number().int().min(2000).max(2200),
});

const TOO_FAR = '日期太远，请核对。';
const NO_INSTANT = '时刻须带时区，写作 2024-03-29T09:00:00%2B08:00 或者 2024-03-29T01:00:00Z。';
const [EARLIEST, LATEST] = [Date.UTC(1900, 0, 2), Date.parse(LAST_IMAGINED_DAY)];

/** The day as of which a case is seen; today unless given. Later ones leave no room to count periods in. */
export const asOf = civilDay.refine((given) => given <= LAST_IMAGINED_DAY, TOO_FAR).optional();
/** An instant: only what was recorded by then. */
export const asKnownAt = z.iso
  .datetime({ offset: true, error: NO_INSTANT, abort: true })
  .refine((given) => Date.parse(given) >= EARLIEST && Date.parse(given) <= LATEST, TOO_FAR)
  .optional();
