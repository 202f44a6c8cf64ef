import type { ApplicantCategory, Outcome } from '@taizhang/request-case';
import type { DecidingAct, DisputeFact, DisputeGroup, DisputeResult } from '../facts';

/** A case in one of a year's sets. */
export interface BookedCase {
  readonly kind: 'case';
  /** Names the unit within the agency for ever: `stream#unit`, with `~2` for a case that came back to the agency. */
  readonly key: string;
  readonly stream: string;
  readonly unit: number;
  readonly column: ApplicantCategory;
  /** The fact belongs to an earlier, sealed year and is booked here. */
  readonly late: boolean;
  readonly by: DecidingAct;
}

export interface ConcludedCase extends BookedCase {
  readonly as: Outcome;
}

/** A review or suit in a year's table four. */
export interface BookedDispute extends Pick<DisputeFact, 'kind' | 'unit' | 'group' | 'streams'> {
  /** Names the dispute within the agency: `review:key#unit`. */
  readonly key: string;
  /** The dispute's own key, as the source names it. */
  readonly dispute: string;
  readonly group: DisputeGroup;
  readonly result: DisputeResult | 'pending';
  readonly late: boolean;
  readonly by: DecidingAct;
}

/** A report year's sets. R1, R2, R3 and R4 of table three are the sizes of the four case sets, per column. */
export interface BookedYear {
  readonly year: number;
  /** 上年结转: the closing set of the year before, with its columns. */
  readonly carriedIn: readonly BookedCase[];
  /** 本年新收 */
  readonly received: readonly BookedCase[];
  /** 本年度办理结果 */
  readonly concluded: readonly ConcludedCase[];
  /** 结转下年度继续办理 */
  readonly carriedOut: readonly BookedCase[];
  readonly disputes: readonly BookedDispute[];
}

/**
 * A published report's sets: its year and every earlier year not yet sealed are frozen exactly as booked when it was
 * sealed. Later knowledge is booked into the first year that is not sealed.
 */
export interface Seal {
  readonly year: number;
  /** The last event that the sealed figures know. */
  readonly ordinal: number;
  readonly books: readonly BookedYear[];
}
