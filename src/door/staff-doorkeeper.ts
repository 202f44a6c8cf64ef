import { reachOf } from '@taizhang/staff-access';
import type { Parts } from '@taizhang/wiring';
import type { Doorkeeper } from './doorkeeper';

/** The door asks the staff store who comes, and leaves its notes in the audit log. */
export function staffDoorkeeper({ staff, audit }: Pick<Parts, 'staff' | 'audit'>): Doorkeeper {
  return {
    signedIn: (token) => staff.personOf(token),
    reaches: async (person, operation, agency) =>
      reachOf(person.roles, operation) !== null && agency === person.agency,
    rememberKey: ({ account, address, key, bodyHash }) =>
      staff.rememberKey({ account, route: address, key, bodyHash }),
    note: ({ person, operation, agency, request, outcome, ip }) =>
      audit.note({
        account: person?.account ?? null,
        agency: person?.agency ?? null,
        operation,
        outcome,
        agencyOfCase: agency,
        request,
        ip,
      }),
  };
}
