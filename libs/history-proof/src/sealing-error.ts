/** Why nothing is signed any more until a person has looked. */
export type SealingFault =
  /** The anchor file says something else than the database from this line on, counted from 1. */
  | { readonly code: 'AnchorsDiffer'; readonly file: string; readonly line: number }
  /** The anchor file speaks of `size` events, the log ends at `last`. */
  | { readonly code: 'LogShorter'; readonly file: string; readonly size: number; readonly last: number }
  /** The log holds another event at this ordinal than the anchor file. */
  | { readonly code: 'LogDiffers'; readonly file: string; readonly ordinal: number }
  /** The key at hand is not the one that must sign the next head. */
  | { readonly code: 'OtherSealerKey' }
  /** The tree in the database is not the one that was signed last. */
  | { readonly code: 'ProofTablesDiffer' }
  | { readonly code: 'AnchorsUnusable'; readonly file: string; readonly reason: string };

export class SealingError extends Error {
  override readonly name = 'SealingError';

  constructor(
    readonly fault: SealingFault,
    options?: ErrorOptions,
  ) {
    super(`Nothing is signed (${JSON.stringify(fault)}): find out why before you go on.`, options);
  }
}
