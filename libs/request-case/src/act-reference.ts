import type { LocalDate } from '@taizhang/deadlines';
import type { ActName } from './act';

/** Points at the recorded act behind a fact. */
export interface ActReference {
  readonly act: ActName;
  readonly ordinal: number;
  readonly agency: string;
  /** The legal day. */
  readonly on: LocalDate;
}
