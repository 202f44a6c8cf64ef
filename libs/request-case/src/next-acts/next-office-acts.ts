import type { OfficeActName } from '../office-act';
import { isOfficeActName, OFFICE_ACT_NAMES } from '../office-act';
import type { OfficeScene } from '../office-act-rules';
import { rulesOfOffice } from '../rules-of-office-acts';
import type { OfficeReasonCode } from './office-reason';

/** Whether there is something to do an office act with now, and if not, what is missing. */
export type NextOfficeAct =
  | { readonly act: OfficeActName; readonly allowed: true }
  | { readonly act: OfficeActName; readonly allowed: false; readonly reason: OfficeReasonCode };

/** Every office act, with the reason against those that the asker has nothing to do with today. */
export function nextOfficeActs(scene: OfficeScene): readonly NextOfficeAct[] {
  return OFFICE_ACT_NAMES.filter(isOfficeActName).map((act) => {
    const reason = caseReason(scene) ?? rulesOfOffice(act).untimely?.(scene) ?? null;
    return reason ? { act, allowed: false, reason } : { act, allowed: true };
  });
}

function caseReason({ request }: OfficeScene): OfficeReasonCode | null {
  if (!request.submission) return 'NotSubmitted';
  return request.voided ? 'CaseVoided' : null;
}
