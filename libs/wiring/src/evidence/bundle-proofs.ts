import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the case's events stand in the log: a signed head, and for every event the way from its leaf to the root. */
export const bundleProofs = z.strictObject({
  /** A signed head as the sealer writes it. */
  head: z.unknown(),
  inclusions: z.array(z.strictObject({ ordinal: z.int().min(1), path: z.array(hash) })),
});
export type BundleProofs = z.output<typeof bundleProofs>;
