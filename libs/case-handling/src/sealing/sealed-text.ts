import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { JsonObject } from '@taizhang/event-store';
import { isObject } from '../codec/json';

const ALGORITHM = 'A256GCM';
const NONCE_BYTES = 12;
const MARK_DIGITS = 8;

/** A sealed text in an event. `key` is the data key's id, a dot, and the mark of the very key that was used. */
export interface SealedText extends JsonObject {
  readonly key: string;
  readonly alg: typeof ALGORITHM;
  readonly nonce: string;
  readonly sealed: string;
  readonly tag: string;
}

/** Where a text stands. A sealed text moved to another event or field does not open. */
export interface Place {
  readonly eventId: string;
  readonly path: string;
}

/** The event was changed after it was written, or the key vault is not the one it was sealed with. */
export class SealBrokenError extends Error {
  constructor({ eventId, path }: Place) {
    super(
      `The sealed text at ${path} of event ${eventId} does not open: the event was changed, or the keys are not ` +
        `those it was sealed with. Run "taizhang verify" and check TAIZHANG_KEYS.`,
    );
    this.name = 'SealBrokenError';
  }
}

/**
 * Seals a text by AES-256-GCM. The nonce is not drawn but derived: HMAC-SHA256 over place and text, under a key of
 * its own made from the data key. So a retry after a crash seals the same bytes, and the event's content hash
 * stays the same. This is safe against misuse: two texts get the same nonce only if place and text are the same
 * (then the sealed bytes are the same too and say nothing new), or if 96 bits of HMAC collide by chance.
 */
export function seal(text: string, keyId: string, key: Buffer, place: Place): SealedText {
  const nonce = subkey(key, 'nonce').update(associated(place)).update('\n').update(text, 'utf8').digest();
  const cipher = createCipheriv('aes-256-gcm', key, nonce.subarray(0, NONCE_BYTES));
  cipher.setAAD(Buffer.from(associated(place)));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    key: `${keyId}.${markOf(key)}`,
    alg: ALGORITHM,
    nonce: nonce.subarray(0, NONCE_BYTES).toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/**
 * The text; null when its key was forgotten (also when the id has got a new key since).
 * @throws SealBrokenError when the bytes are not what was sealed.
 */
export function open(sealed: SealedText, key: Buffer | undefined, place: Place): string | null {
  if (!key || sealed.key !== `${keyIdOf(sealed)}.${markOf(key)}`) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(associated(place)));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return decipher.update(sealed.sealed, 'base64', 'utf8') + decipher.final('utf8');
  } catch {
    throw new SealBrokenError(place);
  }
}

/** Nothing else in an event has this shape: every field of an act is checked before it is written. */
export function isSealed(value: unknown): value is SealedText {
  return (
    isObject(value) &&
    value.alg === ALGORITHM &&
    ['key', 'nonce', 'sealed', 'tag'].every((name) => typeof value[name] === 'string')
  );
}

export function keyIdOf({ key }: SealedText): string {
  return key.slice(0, key.lastIndexOf('.'));
}

/** Tells a key from a later one under the same id, and tells nothing about either: 8 hex digits. */
export function markOf(key: Buffer): string {
  return subkey(key, 'mark').digest('hex').slice(0, MARK_DIGITS);
}

function subkey(key: Buffer, purpose: 'nonce' | 'mark') {
  return createHmac('sha256', createHmac('sha256', key).update(purpose).digest());
}

function associated({ eventId, path }: Place): string {
  return `${eventId}\n${path}`;
}
