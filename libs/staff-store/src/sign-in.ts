import type { Pool } from 'pg';
import type { AccountChanges } from './account-changes';
import type { AccountRow } from './account-row';
import type { AccountTable } from './account-table';
import { addressKey, attemptSucceeded, beginAttempt, loginKey } from './attempts';
import type { AttemptKey } from './attempts';
import type { BegunSession, Client, SignInRefusal } from './desk';
import { foldedLogin } from './login';
import type { PasswordHasher } from './password-hash';
import { PASSWORD_CHARACTERS } from './password-rules';
import { deviceSince } from './sessions';
import type { Sessions } from './sessions';
import { tokenHash } from './tokens';

export interface SignInParts {
  readonly pool: Pool;
  readonly table: AccountTable;
  readonly changes: AccountChanges;
  readonly sessions: Sessions;
  readonly hasher: PasswordHasher;
  readonly clock: () => Date;
}

/** The device token if this account signed in with it before. */
async function knownDevice(
  row: AccountRow | null,
  { device }: Client,
  { pool, clock }: SignInParts,
): Promise<string | null> {
  const { rowCount } = await pool.query(
    'select from staff.device where token_hash = $1 and account = $2 and used_at > $3',
    [tokenHash(device ?? ''), row?.id ?? null, deviceSince(clock())],
  );
  return rowCount === 1 ? device : null;
}

function attemptKeys(login: string, device: string | null, { address }: Client): readonly AttemptKey[] {
  if (device !== null) return [{ scope: 'device', key: tokenHash(device).toString('hex') }];
  return [loginKey(login), addressKey(address)];
}

async function openAccountOf(login: string, { table, changes }: SignInParts): Promise<AccountRow | null> {
  const found = await table.byLogin(login);
  const row = found && (await changes.currentOf(found));
  return row?.state === 'open' ? row : null;
}

/** The same queries, one computation of argon2 and the same answer, whoever asks for whatever account. */
export async function signIn(
  given: { readonly login: string; readonly password: string },
  client: Client,
  parts: SignInParts,
): Promise<BegunSession | SignInRefusal> {
  const { pool, sessions, hasher, clock } = parts;
  const login = foldedLogin(given.login);
  const row = await openAccountOf(login, parts);
  const device = await knownDevice(row, client, parts);
  const keys = attemptKeys(login, device, client);
  const waitSeconds = await beginAttempt(keys, clock(), pool);
  if (waitSeconds > 0) return { code: 'TooManyAttempts', waitSeconds };
  const password = [...given.password].slice(0, PASSWORD_CHARACTERS.most).join('');
  const fits = await hasher.verify(row?.password_hash ?? null, password);
  if (!row || !fits) return { code: 'WrongLoginOrPassword' };
  await attemptSucceeded(keys, clock(), pool);
  await keepHashCurrent(row, password, parts);
  return sessions.begin(row, { hint: client.hint, device }, clock());
}

/** When the cost has risen since the password was set. */
async function keepHashCurrent(row: AccountRow, password: string, { hasher, table }: SignInParts) {
  const { id, password_hash: before } = row;
  if (before === null || !(await hasher.isOutdated(before))) return;
  await table.replaceHash(id, before, await hasher.hash(password));
}

/** The identity provider has said who it is: by the subject that is linked, or once by the login, which is linked then. */
export async function signInBySubject(
  { subject, login }: { readonly subject: string; readonly login: string | null },
  client: Client,
  parts: SignInParts,
): Promise<BegunSession | null> {
  const { table, changes, sessions, clock } = parts;
  const linked = await table.bySubject(subject);
  const found = linked ?? (login === null ? null : await table.byLogin(foldedLogin(login)));
  const row = found && (await changes.currentOf(found));
  if (!row || row.state !== 'open') return null;
  if (!linked && !(await table.link(row.id, subject))) return null;
  const device = await knownDevice(row, client, parts);
  return sessions.begin({ ...row, must_change: false }, { hint: client.hint, device }, clock());
}
