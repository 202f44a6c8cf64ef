import type { AccountAct, KeyVault, WritePorts } from '@taizhang/case-handling';
import type { Role } from '@taizhang/staff-access';
import type { Pool } from 'pg';
import { AccountChanges } from './account-changes';
import { accountLine } from './account-row';
import type { AccountRow } from './account-row';
import { AccountTable } from './account-table';
import { beginAttempt, clearOldAttempts, forgetAttempts, loginKey, sessionKey } from './attempts';
import type {
  AccountLine,
  Client,
  NewAccount,
  Recorder,
  SignedInPerson,
  StaffAnswer,
  StaffDesk,
  StaffRefusalCode,
} from './desk';
import { clearOldKeys, rememberKey } from './idempotency';
import { foldedLogin, isLogin } from './login';
import { PasswordHasher } from './password-hash';
import type { HashCost } from './password-hash';
import { judgePassword } from './password-rules';
import { rolesMix } from './role-rules';
import { Sessions } from './sessions';
import type { SessionLimits } from './sessions';
import { signIn, signInBySubject } from './sign-in';

export interface StaffDeskOptions {
  /** As role taizhang_app, over a database that `migrateStaffStore` has prepared. */
  readonly pool: Pool;
  readonly ports: WritePorts;
  readonly limits: SessionLimits;
  /** OWASP's by default. */
  readonly hashCost?: HashCost;
  readonly clock?: () => Date;
}

const refused = (code: StaffRefusalCode) => ({ status: 'refused', code }) as const;

/** Accounts, passwords and sessions in PostgreSQL. */
export class PostgresStaffDesk implements StaffDesk {
  private readonly pool: Pool;
  private readonly table: AccountTable;
  private readonly changes: AccountChanges;
  private readonly sessions: Sessions;
  private readonly hasher: PasswordHasher;
  private readonly clock: () => Date;
  private readonly vault: Pick<KeyVault, 'fingerprint'>;

  constructor({ pool, ports, limits, hashCost, clock = () => new Date() }: StaffDeskOptions) {
    this.pool = pool;
    this.clock = clock;
    this.vault = ports.vault;
    this.table = new AccountTable(pool);
    this.changes = new AccountChanges(this.table, ports, clock);
    this.sessions = new Sessions(pool, limits);
    this.hasher = new PasswordHasher(hashCost);
  }

  async personOf(token: string): Promise<SignedInPerson | null> {
    const found = await this.sessions.personOf(token, this.clock());
    if (!found?.pending) return found?.signedIn ?? null;
    await this.changes.broughtForward(found.signedIn.person.account);
    const again = await this.sessions.personOf(token, this.clock());
    return again?.signedIn ?? null;
  }

  signIn(login: string, password: string, client: Client) {
    return signIn({ login, password }, client, this.parts());
  }

  signInBySubject(subject: string, login: string | null, client: Client) {
    return signInBySubject({ subject, login }, client, this.parts());
  }

  signOut(token: string) {
    return this.sessions.end(token, this.clock());
  }

  sessionsOf(account: string) {
    return this.sessions.list(account, this.clock());
  }

  revoke(account: string, session: string) {
    return this.sessions.revoke(account, session, this.clock());
  }

  revokeAll(account: string, butSession: string | null = null) {
    return this.sessions.revokeAll(account, this.clock(), butSession);
  }

  async openAccount(account: NewAccount, by: Recorder): Promise<StaffAnswer<AccountLine>> {
    const login = foldedLogin(account.login);
    if (!isLogin(login)) return refused('LoginUnusable');
    if (!rolesMix(account.roles)) return refused('RolesDoNotMix');
    const { password, agency, displayName } = account;
    const fault = password === null ? null : await judgePassword(password, [login, displayName, agency]);
    if (fault) return refused(fault);
    const hash = password === null ? null : await this.hasher.hash(password);
    return lineOf(await this.changes.open({ ...account, login, hash }, by));
  }

  async changeRoles(account: string, roles: readonly Role[], by: Recorder) {
    if (!rolesMix(roles)) return refused('RolesDoNotMix');
    return lineOf(await this.changes.change(account, { act: 'AccountRolesChanged', roles: [...roles] }, by));
  }

  async closeAccount(account: string, by: Recorder) {
    return this.changedAndSignedOut(account, { act: 'AccountClosed' }, { by, hash: null });
  }

  async reopenAccount(account: string, by: Recorder) {
    return lineOf(await this.changes.change(account, { act: 'AccountReopened' }, by));
  }

  async changePassword(
    account: string,
    { current, next, session }: Parameters<StaffDesk['changePassword']>[1],
    by: Recorder,
  ) {
    const row = await this.changes.broughtForward(account);
    if (!row) return refused('UnknownAccount');
    const keys = [sessionKey(session)];
    if ((await beginAttempt(keys, this.clock(), this.pool)) > 0) return refused('TooManyWrongPasswords');
    if (!(await this.hasher.verify(row.password_hash, current))) return refused('WrongPassword');
    await forgetAttempts(keys, this.pool);
    if (await this.hasher.verify(row.password_hash, next)) return refused('SamePassword');
    const fault = await judgePassword(next, wordsOf(row));
    if (fault) return refused(fault);
    const act = { act: 'PasswordChanged', by: 'self' } as const;
    const hash = await this.hasher.hash(next);
    return this.changedAndSignedOut(account, act, { by, hash, butSession: session });
  }

  async setPassword(account: string, password: string, by: Recorder) {
    const row = await this.changes.broughtForward(account);
    if (!row) return refused('UnknownAccount');
    const fault = await judgePassword(password, wordsOf(row));
    if (fault) return refused(fault);
    await forgetAttempts([loginKey(row.login)], this.pool);
    const act = { act: 'PasswordChanged', by: 'administrator' } as const;
    return this.changedAndSignedOut(account, act, { by, hash: await this.hasher.hash(password) });
  }

  async accountOf(account: string) {
    const row = await this.changes.broughtForward(account);
    return row && accountLine(row);
  }

  async accountByLogin(login: string) {
    const found = await this.table.byLogin(foldedLogin(login));
    const row = found && (await this.changes.currentOf(found));
    return row && accountLine(row);
  }

  async listAccounts(agencies?: readonly string[]) {
    return (await this.table.list(agencies ?? null)).map(accountLine);
  }

  async namesOf(accounts: readonly string[]) {
    const rows = await this.table.byIds(accounts);
    return new Map(rows.map(({ id, display_name: name }) => [id, name]));
  }

  async hasAccounts() {
    await this.finishChanges();
    return this.table.hasAny();
  }

  /** A body may hold a password: its hash is kept under a key, so that nobody can guess from it. */
  rememberKey(use: Parameters<StaffDesk['rememberKey']>[0]) {
    const bodyHash = this.vault.fingerprint(use.bodyHash);
    return rememberKey({ ...use, bodyHash }, this.clock(), this.pool);
  }

  async tidy(): Promise<void> {
    await this.finishChanges();
    await this.sessions.clearAway(this.clock());
    await clearOldAttempts(this.clock(), this.pool);
    await clearOldKeys(this.clock(), this.pool);
  }

  private async finishChanges(): Promise<void> {
    for (const { id } of await this.table.unfinished()) await this.changes.broughtForward(id);
  }

  /** What a changed password or a closed account ends: every session, but the one in which it was done. */
  private async changedAndSignedOut(
    account: string,
    act: AccountAct,
    change: { readonly by: Recorder; readonly hash: string | null; readonly butSession?: string },
  ): Promise<StaffAnswer<AccountLine>> {
    const answer = await this.changes.change(account, act, change.by, change.hash);
    if (answer.status === 'done') await this.revokeAll(account, change.butSession ?? null);
    return lineOf(answer);
  }

  private parts() {
    const { pool, table, changes, sessions, hasher, clock } = this;
    return { pool, table, changes, sessions, hasher, clock };
  }
}

function lineOf(answer: StaffAnswer<AccountRow>): StaffAnswer<AccountLine> {
  return answer.status === 'done' ? { status: 'done', value: accountLine(answer.value) } : answer;
}

const wordsOf = ({ login, display_name, agency }: AccountRow) => [login, display_name, agency];
