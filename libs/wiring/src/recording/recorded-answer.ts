/** One act to record, as the door read it. */
export interface RecordOrder {
  /** Makes a retry the same command. */
  readonly commandId: string;
  readonly recordedBy: string;
  /** A ledger line as an object: agency, request, act and its fields. */
  readonly line: unknown;
}

/** `recorded` also answers the same command sent again, with the same version and number. */
export type RecordedAnswer =
  | {
      readonly status: 'recorded';
      readonly version: number;
      readonly ordinal: number;
      /** 受理编号, when the act opened a case. */
      readonly number: string | null;
    }
  | {
      readonly status: 'refused';
      readonly refused: readonly {
        readonly field: string | null;
        readonly code: string;
        readonly message: string;
      }[];
    };
