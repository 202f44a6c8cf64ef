import { OPINIONS } from '@taizhang/request-case';
import { z } from 'zod';
import { day, key } from './values';

const sent = { consultation: key, sentOn: day, receivedOn: day.optional() };
const replied = { consultation: key, repliedOn: day, opinion: z.enum(OPINIONS) };

/** 征求第三方意见, art. 32. */
export const thirdPartyConsulted = z.strictObject({ ...sent });
export const thirdPartyReplied = z.strictObject({ ...replied });

/** 征求其他行政机关意见, art. 34. */
export const agencyConsulted = z.strictObject({ ...sent });
export const agencyReplied = z.strictObject({ ...replied });
