import type { AccountAct } from '@taizhang/case-handling';
import type { Pool } from 'pg';
import { validate as isUuid } from 'uuid';
import type { AccountRow } from './account-row';
import type { NewAccount } from './desk';

/** An act that waits for its event: the command, and the hash that a change of password brings along. */
export interface Pending {
  readonly commandId: string;
  readonly hash: string | null;
}

const COLUMNS = `id, agency, login, display_name, roles, state, password_hash, must_change, last_sign_in_at, version,
  pending_command, pending_since, pending_hash`;
const STAGE = `
  update staff.account set pending_command = $3, pending_hash = $4, pending_since = $5
   where id = $1 and version = $2 and pending_command is null`;
const UNSTAGE = `
  update staff.account set pending_command = null, pending_hash = null, pending_since = null
   where id = $1 and pending_command = $2`;
/** A row of version 0 shows nothing yet: it holds what the event must not hold. */
const RESERVE = `
  insert into staff.account (id, agency, login, display_name, roles, state, password_hash, must_change, version,
                             pending_command, pending_since)
  values ($1, $2, $3, $4, $5, 'closed', $6, $7, 0, $8, $9)
  on conflict do nothing`;
const APPLY = `
  update staff.account set agency = $3, roles = $4, state = $5, password_hash = $6, must_change = $7, version = $8,
         pending_command = case when pending_command = $9 then null else pending_command end,
         pending_hash = case when pending_command = $9 then null else pending_hash end,
         pending_since = case when pending_command = $9 then null else pending_since end
   where id = $1 and version = $2
  returning ${COLUMNS}`;

/** Rows of staff.account: read, staged, brought forward by events. */
export class AccountTable {
  constructor(private readonly pool: Pool) {}

  /** Null also for what can be no account's id. */
  async byId(account: string): Promise<AccountRow | null> {
    return isUuid(account) ? this.one('id = $1', [account]) : null;
  }

  async byIds(accounts: readonly string[]): Promise<readonly AccountRow[]> {
    const { rows } = await this.pool.query<AccountRow>(
      `select ${COLUMNS} from staff.account where id = any($1::uuid[])`,
      [[...new Set(accounts)].filter(isUuid)],
    );
    return rows;
  }

  byLogin(login: string): Promise<AccountRow | null> {
    return this.one('login = $1', [login]);
  }

  bySubject(subject: string): Promise<AccountRow | null> {
    return this.one('subject = $1', [subject]);
  }

  async list(agencies: readonly string[] | null): Promise<readonly AccountRow[]> {
    const { rows } = await this.pool.query<AccountRow>(
      `select ${COLUMNS} from staff.account
        where version > 0 and ($1::text[] is null or agency = any($1)) order by agency, login`,
      [agencies],
    );
    return rows;
  }

  async hasAny(): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from staff.account where version > 0 limit 1');
    return rowCount === 1;
  }

  async unfinished(): Promise<readonly AccountRow[]> {
    const { rows } = await this.pool.query<AccountRow>(
      `select ${COLUMNS} from staff.account where pending_command is not null order by id`,
    );
    return rows;
  }

  /** Open accounts with the role, of which no change waits, but this one. */
  async othersWithRole(role: string, account: string): Promise<number> {
    const { rowCount } = await this.pool.query(
      `select from staff.account where state = 'open' and version > 0 and pending_command is null and $1 = any(roles) and id <> $2`,
      [role, account],
    );
    return rowCount ?? 0;
  }

  /** Whether the row stood at that version and nothing else waits for its event. */
  async stage({ id, version }: AccountRow, { commandId, hash }: Pending, now: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query(STAGE, [id, version, commandId, hash, now]);
    return rowCount === 1;
  }

  async unstage(account: string, commandId: string): Promise<void> {
    await this.pool.query(UNSTAGE, [account, commandId]);
  }

  /** Whether id and login were free. */
  async reserve(
    id: string,
    account: NewAccount & { readonly hash: string | null; readonly commandId: string },
    now: Date,
  ): Promise<boolean> {
    const { agency, login, displayName, roles, hash, temporary, commandId } = account;
    const { rowCount } = await this.pool.query(RESERVE, [
      id,
      agency,
      login,
      displayName,
      roles,
      hash,
      temporary,
      commandId,
      now,
    ]);
    return rowCount === 1;
  }

  async removeReservation(account: string): Promise<void> {
    await this.pool.query('delete from staff.account where id = $1 and version = 0', [account]);
  }

  /** Null when the row has moved on meanwhile. */
  async apply(row: AccountRow, event: AppliedEvent): Promise<AccountRow | null> {
    const next = applied(row, event);
    const { rows } = await this.pool.query<AccountRow>(APPLY, [
      row.id,
      row.version,
      next.agency,
      next.roles,
      next.state,
      next.password_hash,
      next.must_change,
      event.version,
      event.commandId,
    ]);
    return rows[0] ?? null;
  }

  async replaceHash(account: string, before: string, hash: string): Promise<void> {
    await this.pool.query(
      'update staff.account set password_hash = $3 where id = $1 and password_hash = $2',
      [account, before, hash],
    );
  }

  /** Whether the account had no subject yet. */
  async link(account: string, subject: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update staff.account set subject = $2 where id = $1 and subject is null',
      [account, subject],
    );
    return rowCount === 1;
  }

  private async one(condition: string, values: readonly unknown[]): Promise<AccountRow | null> {
    const { rows } = await this.pool.query<AccountRow>(
      `select ${COLUMNS} from staff.account where ${condition}`,
      [...values],
    );
    return rows[0] ?? null;
  }
}

export interface AppliedEvent {
  readonly version: number;
  readonly commandId: string;
  readonly act: AccountAct;
}

/** The row as it stands after the event. */
function applied(row: AccountRow, { act, commandId }: AppliedEvent): AccountRow {
  switch (act.act) {
    case 'AccountOpened':
      return { ...row, agency: act.agency, roles: act.roles, state: 'open' };
    case 'AccountRolesChanged':
      return { ...row, roles: act.roles };
    case 'AccountClosed':
      return { ...row, state: 'closed' };
    case 'AccountReopened':
      return { ...row, state: 'open' };
    case 'PasswordChanged':
      return {
        ...row,
        password_hash: row.pending_command === commandId ? row.pending_hash : row.password_hash,
        must_change: act.by === 'administrator',
      };
  }
}
