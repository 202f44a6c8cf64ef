import type { Operation } from '@taizhang/staff-access';
import { reaches } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import type { Doorkeeper } from './doorkeeper';

/** What leaves the program with it: who took it along is committed before anything is handed out. */
const TAKEN_ALONG: ReadonlySet<Operation> = new Set(['case.exportList', 'evidence.bundle']);

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
    note: ({ person, operation, agency, request, outcome, ip }) => {
      const entry = {
        account: person?.account ?? null,
        agency: person?.agency ?? null,
        operation,
        outcome,
        agencyOfCase: agency,
        request,
        ip,
      };
      return TAKEN_ALONG.has(operation) ? audit.noteBefore(entry) : audit.note(entry);
    },
  };
}
