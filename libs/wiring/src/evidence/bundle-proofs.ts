import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const ordinal = z.int().min(1);

/** Where the case's events stand in the log: a head as the sealer signs it, and the way from every leaf to its root. */
export const bundleProofs = z.strictObject({
  head: z.strictObject({
    format: z.literal('taizhang-head'),
    version: z.literal(1),
    log: hash,
    size: ordinal,
    root: hash,
    time: z.string(),
    nextKey: z.string().optional(),
  }),
  publicKey: z.base64().length(44),
  signature: z.base64().length(88),
  proofs: z
    .array(z.strictObject({ ordinal, leaf: hash, path: z.array(hash).readonly() }).readonly())
    .readonly(),
  /** Recorded after the head was signed. */
  notYet: z.array(ordinal).readonly(),
});
export type BundleProofs = z.output<typeof bundleProofs>;
