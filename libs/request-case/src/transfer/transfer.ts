import type { LocalDate } from '@taizhang/deadlines';
import type { ActReference } from '../act-reference';
import type { ActRules } from '../act-rules';
import { currentHolder, ended, notOpen } from '../case-state';
import type { RepliedEnding } from '../reply/reply';
import type { CaseTransferred } from './acts';

/** How an agency's handling of a request ended; the first ending in legal order stands. */
export type Ending =
  | RepliedEnding
  | {
      readonly kind: 'correctionLapsed' | 'feeLapsed';
      /** The day after the last day for it. */
      readonly on: LocalDate;
      /** The day staff closed the case. */
      readonly closedOn: LocalDate;
      readonly by: ActReference;
    }
  | { readonly kind: 'withdrawn' | 'transferred'; readonly on: LocalDate; readonly by: ActReference };

export interface Holder {
  readonly agency: string;
  /** The transfer that brought the case; null for the agency that was asked. */
  readonly since: ActReference | null;
  readonly ending: Ending | null;
}

export const caseTransferred: ActRules<CaseTransferred> = {
  dayOf: (act) => act.transferredOn,
  impossible: ({ toAgency }, before, agency) => {
    if (currentHolder(before)?.agency !== agency) return 'NotTheHolder';
    return before.holders.some((holder) => holder.agency === toAgency) ? 'TransferToSelf' : null;
  },
  evolve: (before, act, by) => {
    const already = currentHolder(before)?.ending ?? null;
    const left = ended(before, { kind: 'transferred', on: act.transferredOn, by });
    return { ...left, holders: [...left.holders, { agency: act.toAgency, since: by, ending: already }] };
  },
  unlawful: (now) => notOpen(now),
};
