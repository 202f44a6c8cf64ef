import { reaches } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import type { Doorkeeper } from './doorkeeper';

/** The door asks the staff store who comes, and leaves its notes in the audit log. */
export function staffDoorkeeper({
  staff,
  audit,
  store,
}: Pick<Parts, 'staff' | 'audit' | 'store'>): Doorkeeper {
  return {
    signedIn: (token) => staff.personOf(token),
    reaches: (person, operation, agency) => reaches(person, operation, agency, store),
    rememberKey: ({ account, address, key, bodyHash }) =>
      staff.rememberKey({ account, route: address, key, bodyHash }),
    note: ({ person, operation, agency, request, outcome, ip, handsOut }) => {
      const who = { account: person?.account ?? null, agency: person?.agency ?? null, ip };
      const entry = { ...who, operation, outcome, agencyOfCase: agency, request };
      return handsOut ? audit.noteBefore(entry) : audit.note(entry);
    },
  };
}
