import { purposeKey, unwrap, wrap } from './wrapping';

/** Seals what leaves the database in a copy of the log and is no data key: nobody reads it without the master key. */
export interface CopySealer {
  /** Bound to the id: it opens under no other. */
  seal(text: string, id: string): Buffer;
  /** Null when it was sealed by another master key, for another id, or changed since. */
  open(sealed: Buffer, id: string): string | null;
}

export function copySealer(masterKey: Buffer): CopySealer {
  const key = purposeKey(masterKey, 'copy');
  return {
    seal: (text, id) => wrap(Buffer.from(text), id, key),
    open: (sealed, id) => unwrap(sealed, id, key)?.toString('utf8') ?? null,
  };
}
