import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const NONCE_END = 1 + NONCE_BYTES;

/** A key for one purpose (RFC 5869), so that no key does two kinds of work. */
export function purposeKey(master: Buffer, purpose: 'wrap' | 'fingerprint' | 'copy'): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `taizhang ${purpose} 1`, KEY_BYTES));
}

/** A data key under the wrapping key: version, nonce, AES-256-GCM, tag. Bound to its id. */
export function wrap(dataKey: Buffer, id: string, wrappingKey: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, sealed, cipher.getAuthTag()]);
}

/** Null when it was wrapped by another key, for another id, or changed since. */
export function unwrap(wrapped: Buffer, id: string, wrappingKey: Buffer): Buffer | null {
  if (wrapped[0] !== VERSION || wrapped.length <= NONCE_END + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapped.subarray(1, NONCE_END), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_END, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
