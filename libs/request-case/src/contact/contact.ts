import type { OfficeActRules, OfficeReference } from '../office-act-rules';
import type { ContactAttempted } from './acts';

export interface Contact extends ContactAttempted {
  readonly attemptedBy: OfficeReference;
}

/** 联系申请人: again and again, until somebody is reached. */
export const contactAttempted: OfficeActRules<ContactAttempted> = {
  dayOf: (act) => act.contactedOn,
  evolve: (before, { contactedOn, by, reached, note }, attemptedBy) => ({
    ...before,
    contacts: [
      ...before.contacts,
      { contactedOn, by, reached, ...(note === undefined ? {} : { note }), attemptedBy },
    ],
  }),
};
