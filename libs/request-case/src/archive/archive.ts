import type { ActRules } from '../act-rules';
import { isOpen } from '../case-state';
import type { CaseArchived } from './acts';

export const caseArchived: ActRules<CaseArchived> = {
  dayOf: (act) => act.archivedOn,
  impossible: (_act, before) => (before.archivedOn ? 'AlreadyArchived' : null),
  evolve: (before, { archivedOn }) => ({ ...before, archivedOn }),
  unlawful: (now) => {
    if (!now.submission) return 'NotSubmitted';
    if (now.archivedOn) return 'AlreadyArchived';
    return isOpen(now) ? 'NotEnded' : null;
  },
};
