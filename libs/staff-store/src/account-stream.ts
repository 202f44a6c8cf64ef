import type { AccountAct, DecodedEvent } from '@taizhang/case-handling';
import type { Role } from '@taizhang/staff-access';
import type { AccountState, StaffRefusalCode } from './desk';

/** What the stream of an account says it is; null before it was opened. */
export interface AccountFacts {
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly state: AccountState;
}

function evolve(facts: AccountFacts | null, act: AccountAct): AccountFacts | null {
  if (act.act === 'AccountOpened') return { agency: act.agency, roles: act.roles, state: 'open' };
  if (facts === null) return null;
  switch (act.act) {
    case 'AccountRolesChanged':
      return { ...facts, roles: act.roles };
    case 'AccountClosed':
      return { ...facts, state: 'closed' };
    case 'AccountReopened':
      return { ...facts, state: 'open' };
    case 'PasswordChanged':
      return facts;
  }
}

/** The acts of an account among the events of its stream, with what the write path needs to find them again. */
export function accountActs(events: readonly DecodedEvent[]) {
  return events.flatMap(({ stored, body }) =>
    isAccountAct(body) ? [{ version: stored.version, commandId: stored.meta.commandId, act: body }] : [],
  );
}

const ACCOUNT_ACTS: { readonly [Name in AccountAct['act']]: true } = {
  AccountOpened: true,
  AccountRolesChanged: true,
  AccountClosed: true,
  AccountReopened: true,
  PasswordChanged: true,
};

function isAccountAct(body: DecodedEvent['body']): body is AccountAct {
  return Object.hasOwn(ACCOUNT_ACTS, body.act);
}

/** Whether the act may follow what the stream holds: the first opens, a closed account stays as it is until reopened. */
export function decideAccountAct(events: readonly DecodedEvent[], act: AccountAct): StaffRefusalCode | null {
  const facts = accountActs(events).reduce<AccountFacts | null>((so, { act: one }) => evolve(so, one), null);
  if (act.act === 'AccountOpened') return facts === null ? null : 'LoginTaken';
  return facts === null ? 'UnknownAccount' : refusalOfChange(facts, act);
}

type Change = Exclude<AccountAct, { readonly act: 'AccountOpened' }>;

function refusalOfChange({ state, roles }: AccountFacts, act: Change): StaffRefusalCode | null {
  if (act.act === 'AccountReopened') return state === 'closed' ? null : 'AccountIsOpen';
  if (state === 'closed') return 'AccountIsClosed';
  return act.act === 'AccountRolesChanged' && sameRoles(roles, act.roles) ? 'RolesAreThese' : null;
}

function sameRoles(some: readonly Role[], others: readonly Role[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role));
}
