import type { LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { currentHolder, isOpen } from '../case-state';
import type { CaseArchived } from './acts';

export interface Archive {
  readonly agency: string;
  readonly archivedOn: LocalDate;
}

export function isArchivedBy(request: RequestCase, agency: string | undefined): boolean {
  return request.archives.some((archive) => archive.agency === agency);
}

export const caseArchived: ActRules<CaseArchived> = {
  dayOf: (act) => act.archivedOn,
  impossible: (_act, before, agency) => (isArchivedBy(before, agency) ? 'AlreadyArchived' : null),
  evolve: (before, { archivedOn }, { agency }) => ({
    ...before,
    archives: [...before.archives, { agency, archivedOn }],
  }),
  unlawful: (now) => {
    if (!now.submission) return 'NotSubmitted';
    if (isArchivedBy(now, currentHolder(now)?.agency)) return 'AlreadyArchived';
    return isOpen(now) ? 'NotEnded' : null;
  },
};
