import { APPLICANT_CATEGORIES, CHANNELS } from '@taizhang/request-case';
import { z } from 'zod';
import { LIMITS, day, key, text } from './values';

const applicant = z.strictObject({
  category: z.enum(APPLICANT_CATEGORIES),
  name: text.optional(),
  idNumber: text.optional(),
  phone: text.optional(),
  address: text.optional(),
  email: text.optional(),
});

/** 申请人提交申请, art. 29. */
export const applicationSubmitted = z.strictObject({
  submittedOn: day,
  channel: z.enum(CHANNELS),
  applicant,
  agent: z.strictObject({ name: text }).optional(),
  items: z.array(text).min(1).max(LIMITS.items),
  wantedForm: text.optional(),
  wantedDelivery: text.optional(),
  number: key.optional(),
});
