import { DISPUTE_SUBJECTS, REVIEW_RESULTS } from '@taizhang/request-case';
import { z } from 'zod';
import { day, key } from './values';

/** 行政复议受理. `about` only where there is no request. */
export const reviewAccepted = z.strictObject({
  review: key,
  acceptedOn: day,
  organ: key.optional(),
  about: z.enum(DISPUTE_SUBJECTS).optional(),
});

/** 行政复议审结 */
export const reviewConcluded = z.strictObject({
  review: key,
  concludedOn: day,
  deliveredOn: day.optional(),
  result: z.enum(REVIEW_RESULTS),
});
