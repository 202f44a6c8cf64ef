import type { ActRules } from '../act-rules';
import { currentHolder, ended, notOpen } from '../case-state';
import type { RequestWithdrawn } from './acts';

export const requestWithdrawn: ActRules<RequestWithdrawn> = {
  dayOf: (act) => act.withdrawnOn,
  impossible: (_act, before) =>
    currentHolder(before)?.ending?.kind === 'withdrawn' ? 'AlreadyWithdrawn' : null,
  evolve: (before, { withdrawnOn }, by) => ended(before, { kind: 'withdrawn', on: withdrawnOn, by }),
  unlawful: (now) => notOpen(now),
};
