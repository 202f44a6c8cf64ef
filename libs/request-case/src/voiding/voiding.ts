import type { ActRules } from '../act-rules';
import type { RequestVoided } from './acts';

export const requestVoided: ActRules<RequestVoided> = {
  dayOf: (act) => act.voidedOn,
  evolve: (before, _act, by) => ({ ...before, voided: by }),
  unlawful: (now) => {
    if (!now.submission) return 'NotSubmitted';
    return now.voided ? 'CaseVoided' : null;
  },
};
