import { canonicalJson } from '@taizhang/case-handling';
import { z } from 'zod';
import type { Signer } from './signing';
import { isSignedBy } from './signing';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const key = z.base64().length(44);

const head = z.strictObject({
  format: z.literal('taizhang-head'),
  version: z.literal(1),
  /** The leaf of the log's first event, 64 hex digits: heads of two logs are never taken for each other. */
  log: hash,
  /** The head speaks of the events 1 to `size`. */
  size: z.number().int().positive(),
  root: hash,
  /** UTC instant with milliseconds, by the sealer's clock; never falls. */
  time: z.iso.datetime({ precision: 3 }),
  /** The key that signs from the next head on; only where the key changes. */
  nextKey: key.optional(),
});

/** Ed25519 over the canonical JSON of the head. */
const signed = { head, publicKey: key, signature: z.base64().length(88) };
const LONGEST_LEAVES = 16 * 1_048_576;

export const signedHead = z.strictObject(signed);
/** A line of the anchor file: a head, and the leaves since the head before it, 32 bytes each, base64. */
export const anchor = z.strictObject({ ...signed, leaves: z.base64().max(LONGEST_LEAVES) });

export type Head = Readonly<z.infer<typeof head>>;
/** `publicKey` is the signer's, 32 bytes; it and the signature are base64. */
export type SignedHead = Readonly<z.infer<typeof signedHead>>;
export type Anchor = Readonly<z.infer<typeof anchor>>;

export function signHead(content: Omit<Head, 'format' | 'version'>, signer: Signer): SignedHead {
  const whole = head.parse({ format: 'taizhang-head', version: 1, ...content });
  const signature = signer.sign(Buffer.from(canonicalJson(whole)));
  return { head: whole, publicKey: signer.publicKey, signature: signature.toString('base64') };
}

/** Whether the head says what was signed by the key it names. Whose key that is, is for the reader to know. */
export function isSigned({ head: said, publicKey, signature }: SignedHead): boolean {
  return isSignedBy(publicKey, Buffer.from(canonicalJson(said)), Buffer.from(signature, 'base64'));
}
