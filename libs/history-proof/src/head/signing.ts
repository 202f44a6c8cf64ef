import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Ed25519 keys in DER are these bytes and then the 32 of the key (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

export interface Signer {
  /** 32 bytes, base64. */
  readonly publicKey: string;
  sign(data: Buffer): Buffer;
}

/** The signer whose private key these 32 bytes are. */
export function signerOf(seed: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });
  return { publicKey: bytesOf(createPublicKey(key)), sign: (data) => sign(null, data, key) };
}

export function isSignedBy(publicKey: string, data: Buffer, signature: Buffer): boolean {
  try {
    return verify(null, data, keyObject(publicKey), signature);
  } catch {
    // What is no key signs nothing.
    return false;
  }
}

/** The public key as a PEM file, which openssl reads too. */
export function toPem(publicKey: string): string {
  return keyObject(publicKey).export({ format: 'pem', type: 'spki' }).toString();
}

/** Null for what is no Ed25519 public key in PEM. */
export function publicKeyIn(pem: string): string | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' && !pem.includes('PRIVATE') ? bytesOf(key) : null;
  } catch {
    return null;
  }
}

/** SHA-256 of the key's 32 bytes, 64 hex digits: short enough to be read over the telephone. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

function keyObject(publicKey: string): KeyObject {
  const der = Buffer.concat([PUBLIC, Buffer.from(publicKey, 'base64')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function bytesOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES).toString('base64');
}
