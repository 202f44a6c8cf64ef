import type { LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from './case';
import type { OfficeReasonCode } from './next-acts/office-reason';
import type { OfficeFile } from './office-file';
import type { OfficeRefusal } from './office-refusal';

/** What the office has before it when somebody acts or asks. */
export interface OfficeScene {
  readonly file: OfficeFile;
  readonly request: RequestCase;
  readonly agency: string;
  /** Who acts or asks, as `recordedBy` has it. */
  readonly by: string;
}

/** Who recorded an office act, and where it stands. */
export interface OfficeReference {
  readonly ordinal: number;
  readonly agency: string;
  readonly recordedBy: string;
}

/** Everything the rules say of one kind of office act; each topic's folder holds those of its acts. */
export interface OfficeActRules<Fields> {
  readonly dayOf: (act: Fields) => LocalDate;
  /** Why the act is impossible now; null if it may stand. */
  readonly impossible?: (act: Fields, scene: OfficeScene) => OfficeRefusal | null;
  /** Remembers the act. Never checks. */
  readonly evolve: (before: OfficeFile, act: Fields, by: OfficeReference) => OfficeFile;
  /** Why there is nothing to do it with yet; decides what forms offer. */
  readonly untimely?: (scene: OfficeScene) => OfficeReasonCode | null;
}
