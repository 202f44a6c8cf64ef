import type { LocalDate } from '@taizhang/deadlines';
import type { Act, LegalAct } from './act';

/** An act as it stands in its stream: what happened, and when and by whom it was recorded. */
export interface RecordedAct {
  readonly ordinal: number;
  /** Position in the stream, from 1. */
  readonly version: number;
  /** ISO instant, UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The agency under which the act stands; after a transfer the successor. */
  readonly agency: string;
  readonly act: Act;
}

/** A legal act in force: rectifications applied, in its legal place. */
export interface ActInForce {
  readonly recorded: RecordedAct;
  /** The act as it stands now. */
  readonly act: LegalAct;
  readonly legalDay: LocalDate;
  /** The rectifications that made it so, in the order of recording; empty for most. */
  readonly rectifiedBy: readonly RecordedAct[];
}
