/** Why a copy cannot be read back. `line` counts from 1. */
export type CopyFault =
  | { readonly code: 'NotThisFormat' }
  | { readonly code: 'NewerFormat'; readonly version: number }
  | { readonly code: 'UnreadableLine'; readonly line: number }
  /** The file ends without its end; `line` is the last that is whole. */
  | { readonly code: 'CutShort'; readonly line: number }
  | { readonly code: 'HashDiffers' }
  | { readonly code: 'CountsDiffer' }
  | { readonly code: 'MoreAfterEnd'; readonly line: number }
  | { readonly code: 'OrdinalHole'; readonly line: number; readonly expected: number; readonly found: number }
  | {
      readonly code: 'VersionHole';
      readonly line: number;
      readonly stream: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly code: 'TimeFalls'; readonly line: number }
  | { readonly code: 'WrongMasterKey' }
  /** The database refused it: a version that does not follow, an id that stands twice, text it cannot hold. */
  | { readonly code: 'NotStorable' }
  /** The copy begins after `after`, the log ends at `head`: a copy of what lies between comes first. */
  | { readonly code: 'EarlierCopyNeeded'; readonly after: number; readonly head: number }
  /** The log holds something else at this ordinal. */
  | { readonly code: 'AnotherLog'; readonly ordinal: number };

/** Thrown inside the transaction of a restore, so that nothing of it stays; answered as a value at the door. */
export class CopyFaultError extends Error {
  override readonly name = 'CopyFaultError';

  constructor(readonly fault: CopyFault) {
    super(`The copy of the log cannot be read back (${JSON.stringify(fault)}); use another copy.`);
  }
}
