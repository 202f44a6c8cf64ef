import type { PrintedHead } from '@taizhang/report-documents';
import type { Head, SignedHead, StoredHead } from '@taizhang/history-proof';

/** A signed head; `signature` is Ed25519 over the canonical JSON (RFC 8785) of `head`. */
export interface HeadAnswer extends SignedHead {
  /** From 1, in the order of signing. */
  readonly number: number;
}

export interface SealAnswer {
  /** The latest head; null while nothing is recorded. */
  readonly head: SignedHead | null;
  /** Events that were not signed before. */
  readonly events: number;
}

export function headAnswer({ number, head, publicKey, signature }: StoredHead): HeadAnswer {
  return { number, head, publicKey, signature };
}

const ROOT_DIGITS = 16;
const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A head as it is printed on paper: enough of the root that nobody finds another history with it. */
export function printedHead({ size, root, time }: Head): PrintedHead {
  return { size, root: root.slice(0, ROOT_DIGITS), signedAt: BEIJING.format(new Date(time)) };
}
