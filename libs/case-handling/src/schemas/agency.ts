import { z } from 'zod';
import { day, key } from './values';

/** 机关名称 from a day on. */
export const agencyNamed = z.strictObject({ act: z.literal('AgencyNamed'), name: key, from: day });
export type AgencyNamed = Readonly<z.infer<typeof agencyNamed>>;
