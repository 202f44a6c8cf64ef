import { isSigned } from './head';
import type { SignedHead } from './head';

export type HeadFault =
  /** It says something else than was signed. */
  | 'SignatureBroken'
  /** Signed by a key that no head before it introduced. */
  | 'UnknownKey'
  | 'AnotherLog'
  /** Its size or time is below that of the head before it. */
  | 'HeadsFall';

/** Holds heads, in their order, against what each must have of the one before it. */
export class HeadChain {
  private last: SignedHead | null = null;
  private readonly known = new Set<string>();

  /** Every key that signed a head. A key that was only named has vouched for nothing. */
  get keys(): ReadonlySet<string> {
    return this.known;
  }

  /** The key that must sign the next head; null where any key may begin. */
  get nextKey(): string | null {
    return this.last ? (this.last.head.nextKey ?? this.last.publicKey) : null;
  }

  /** Null where the head stands; otherwise nothing is taken. */
  take(signed: SignedHead): HeadFault | null {
    const fault = this.faultOf(signed);
    if (fault) return fault;
    this.last = signed;
    this.known.add(signed.publicKey);
    return null;
  }

  private faultOf(signed: SignedHead): HeadFault | null {
    if (!isSigned(signed)) return 'SignatureBroken';
    if (!this.last) return null;
    if (signed.publicKey !== this.nextKey) return 'UnknownKey';
    const { log, size, time } = signed.head;
    const before = this.last.head;
    if (log !== before.log) return 'AnotherLog';
    return size < before.size || time < before.time ? 'HeadsFall' : null;
  }
}
