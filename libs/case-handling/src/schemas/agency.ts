import { z } from 'zod';
import { agencyCode, day, key } from './values';

/** 机关名称 from a day on. */
export const agencyNamed = z.strictObject({ act: z.literal('AgencyNamed'), name: key, from: day });
export type AgencyNamed = Readonly<z.infer<typeof agencyNamed>>;

/** 隶属关系: under which agency it stands from now on; null for one at the top. */
export const agencyPlaced = z.strictObject({
  act: z.literal('AgencyPlaced'),
  parent: agencyCode.nullable(),
});
export type AgencyPlaced = Readonly<z.infer<typeof agencyPlaced>>;
