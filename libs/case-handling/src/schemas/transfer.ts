import { z } from 'zod';
import { agencyCode, day } from './values';

/** 机构改革职责划转 */
export const caseTransferred = z.strictObject({
  transferredOn: day,
  toAgency: agencyCode,
});
