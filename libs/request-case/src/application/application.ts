import type { ActRules } from '../act-rules';
import type { ApplicationSubmitted } from './acts';

export const applicationSubmitted: ActRules<ApplicationSubmitted> = {
  dayOf: (act) => act.submittedOn,
  impossible: (_act, before) => (before.submission ? 'AlreadySubmitted' : null),
  evolve: (before, act, by) => ({
    ...before,
    submission: {
      submittedOn: act.submittedOn,
      channel: act.channel,
      category: act.applicant.category,
      itemCount: act.items.length,
      number: act.number ?? null,
    },
    holders: [{ agency: by.agency, since: null, ending: null }],
  }),
  unlawful: (now) => (now.submission ? 'AlreadySubmitted' : null),
};
