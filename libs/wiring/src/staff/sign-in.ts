import type { AuditEntry } from '@taizhang/audit-log';
import type { Person } from '@taizhang/staff-access';
import type { BegunSession, Client } from '@taizhang/staff-store';
import type { Parts } from '../parts';
import { SIGN_IN_SENTENCES } from '../wording/staff-refusals';
import type { SignInAnswer } from './staff-answer';

type Ports = Pick<Parts, 'staff' | 'audit'>;

/**
 * Every attempt leaves an entry, a failed one under the account that it was tried at; what was typed as login does
 * not, since it may be a password.
 */
export async function signIn(
  given: { readonly login: string; readonly password: string },
  client: Client,
  { staff, audit }: Ports,
): Promise<SignInAnswer> {
  const answer = await staff.signIn(given.login, given.password, client);
  if (!('code' in answer)) return begun(answer, client, { audit });
  const tried = await staff.accountByLogin(given.login);
  const { account = null, agency = null } = tried ?? {};
  const details = { reason: answer.code };
  await audit.note({ ...nobody(client), account, agency, operation: 'session.refuse', details });
  return { status: 'refused', message: SIGN_IN_SENTENCES[answer.code], ...answer };
}

export async function begun(
  session: BegunSession,
  client: Client,
  { audit }: Pick<Parts, 'audit'>,
): Promise<SignInAnswer> {
  const { account, agency } = session;
  await audit.note({ ...nobody(client), account, agency, operation: 'session.open', outcome: 'allowed' });
  return { status: 'begun', session };
}

/** What an entry says when nobody is signed in yet. */
export function nobody({ address }: Pick<Client, 'address'>): Omit<AuditEntry, 'operation'> {
  const nothing = { account: null, agency: null, agencyOfCase: null, request: null };
  return { ...nothing, outcome: 'refused', ip: address };
}

export async function signOut(
  token: string,
  { person, ip }: { readonly person: Person; readonly ip: string },
  { staff, audit }: Ports,
): Promise<void> {
  await staff.signOut(token);
  const { account, agency } = person;
  const entry = { ...nobody({ address: ip }), account, agency, outcome: 'allowed' } as const;
  await audit.note({ ...entry, operation: 'session.close' });
}
