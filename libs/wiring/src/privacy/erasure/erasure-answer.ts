import type { ERASURE_REASONS } from '@taizhang/case-handling';

/** 保存期满、本人要求、登记有误。Never by itself: a person orders it. */
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/**
 * How far it reaches. `person`: who the applicant and the agent are, in every case of theirs at this agency. `case`:
 * also what was typed in this case, with its letters and papers. `everyCase`: also in all their cases here.
 */
export const ERASURE_SCOPES = ['person', 'case', 'everyCase'] as const;
export type ErasureScope = (typeof ERASURE_SCOPES)[number];

export interface ErasureOrder {
  readonly agency: string;
  /** A case of the person's. */
  readonly request: string;
  readonly scope: ErasureScope;
  readonly because: ErasureReason;
  readonly commandId: string;
  readonly recordedBy: string;
}

export type ErasureRefusal = 'CaseMovedOn' | 'CaseStillOpen' | 'NothingToErase';

export type ErasureAnswer =
  | {
      readonly status: 'erased';
      /** How many data keys are gone. */
      readonly keys: number;
      /** Place of the event that records it. */
      readonly ordinal: number;
    }
  | { readonly status: 'refused'; readonly code: ErasureRefusal; readonly message: string };

export const ERASURE_REFUSALS: { readonly [Code in ErasureRefusal]: string } = {
  CaseMovedOn: '这件申请已经移交，请由承接机关删除。',
  CaseStillOpen: '申请人还有没办结的申请，办结以后才能删除；登记有误的，请选“登记有误”。',
  NothingToErase: '这件申请的个人信息已经删除，没有可删除的了。',
};
