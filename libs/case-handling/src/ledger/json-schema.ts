import { z } from 'zod';
import { agencyNamed } from '../schemas/agency';
import { disclosureActs } from '../schemas/disclosure';
import { legalActFields } from '../schemas/legal-act-fields';
import { legalActs } from '../schemas/request-acts';
import { agencyCode, key, text } from '../schemas/values';

const onRequest = { agency: agencyCode, request: key };
const onDispute = { agency: agencyCode, request: key.optional() };
const onAgency = { agency: agencyCode };
const DISPUTE_TOPICS = /^(Review|Litigation|Instance|Appeal)/;

/** Optional fields may be set to null, which takes them away. */
function settable(shape: z.ZodRawShape) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, field]) => {
        const optional = z.safeParse(field, undefined).success;
        return [name, optional ? z.union([field, z.null()]) : z.optional(field)];
      }),
    ),
  );
}

const requestLines = Object.entries(legalActs).map(([name, { shape }]) =>
  z.strictObject({ ...(DISPUTE_TOPICS.test(name) ? onDispute : onRequest), ...shape }),
);

const rectificationLines = Object.entries(legalActFields).map(([name, { shape }]) =>
  z.strictObject({
    ...onDispute,
    act: z.literal('RecordRectified'),
    rectifies: z.literal(name),
    which: z.union([z.int().min(1), key]).optional(),
    set: settable(shape).optional(),
    retract: z.literal(true).optional(),
    reason: text,
  }),
);

const agencyLines = [...Object.values(disclosureActs), agencyNamed].map(({ shape }) =>
  z.strictObject({ ...onAgency, ...shape }),
);

/** The JSON Schema (2020-12) of a ledger's line. Rules between fields are not in it; the import names them. */
export function ledgerSchema() {
  return z.toJSONSchema(z.union([...requestLines, ...agencyLines, ...rectificationLines]), { io: 'input' });
}
