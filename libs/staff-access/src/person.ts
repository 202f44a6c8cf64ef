import type { Role } from './roles';

/** Who asks: a signed-in account with its agency and roles. */
export interface Person {
  /** The account's id; events carry `account:<id>`. */
  readonly account: string;
  readonly agency: string;
  readonly roles: readonly Role[];
}

/** How the person stands in `recordedBy` of an event. */
export function recordedAs({ account }: Pick<Person, 'account'>): string {
  return `account:${account}`;
}
