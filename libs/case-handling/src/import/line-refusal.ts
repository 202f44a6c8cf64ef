import type { ErrorDetail, SchemaErrorCode } from '../ledger/line-error';
import type { ActRefusal, ActRefusalCode } from '../record-act/decide-acts';

/** What only an import can find wrong: a line against the store, or against another line of the same file. */
export type PlanErrorCode = 'DiffersFromStored' | 'CannotBeRectified' | 'ContradictsLine';

/** Everything that may be wrong with a line. The Chinese sentence of each stands at the edge. */
export type LineErrorCode = SchemaErrorCode | PlanErrorCode | ActRefusalCode;

/** Why one line was not stored. */
export interface LineRefusal {
  /** In the file, from 1. */
  readonly line: number;
  readonly field: string | null;
  readonly code: LineErrorCode;
  readonly detail?: ErrorDetail & { readonly line?: number; readonly fields?: readonly string[] };
  /** The other act that the sentence must name. */
  readonly names?: ActRefusal['names'];
}
