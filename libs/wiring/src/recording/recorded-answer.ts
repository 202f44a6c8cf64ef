/** One act to record, as the door read it. */
export interface RecordOrder {
  /** Makes a retry the same command. */
  readonly commandId: string;
  readonly recordedBy: string;
  /** A ledger line as an object: agency, request, act and its fields. */
  readonly line: unknown;
}

export type RecordedAnswer =
  | {
      readonly status: 'recorded' | 'alreadyRecorded';
      readonly version: number;
      readonly ordinal: number;
    }
  | {
      readonly status: 'refused';
      readonly refused: readonly { readonly field: string | null; readonly code: string; readonly message: string }[];
    };
