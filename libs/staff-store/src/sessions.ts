import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { rolesOf } from './account-row';
import type { BegunSession, Client, SessionLine, SignedInPerson } from './desk';
import { newToken, tokenHash } from './tokens';

/** How long a session is good. */
export interface SessionLimits {
  /** Minutes without a call after which it ends. */
  readonly idleMinutes: number;
  /** Hours after which it ends in any case. */
  readonly hours: number;
}

interface SessionRow {
  readonly id: string;
  readonly csrf_token: string;
  readonly account: string;
  readonly agency: string;
  readonly login: string;
  readonly display_name: string;
  readonly roles: readonly string[];
  readonly must_change: boolean;
  readonly pending: boolean;
}

/** One query: who holds the session, and (once a minute) that it was seen. */
const PERSON = `
  with good as (
    select s.id, s.csrf_token, s.account, s.last_seen_at, a.agency, a.login, a.display_name, a.roles, a.must_change,
           a.pending_command is not null as pending
      from staff.session s join staff.account a on a.id = s.account
     where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and s.last_seen_at > $3
       and a.state = 'open'
  ), seen as (
    update staff.session set last_seen_at = $2
     where token_hash = $1 and exists (select from good where last_seen_at <= $4)
  )
  select id, csrf_token, account, agency, login, display_name, roles, must_change, pending from good`;
const BEGIN = `
  insert into staff.session (token_hash, id, account, csrf_token, hint, created_at, last_seen_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $6, $7)`;
const SEEN_EVERY_MS = 60_000;
const LONGEST_HINT = 120;
const KEEP_ENDED_DAYS = 30;
const DAY_MS = 86_400_000;
/** A device that did not sign in for so long is a stranger again. */
export const DEVICE_DAYS = 180;

const KEEP_DEVICE = `
  insert into staff.device (token_hash, account, used_at) values ($1, $2, $3)
  on conflict (token_hash, account) do update set used_at = excluded.used_at`;
const LIST = `
  select id, created_at, last_seen_at, expires_at, hint from staff.session
   where account = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id`;

/** Sessions in PostgreSQL; only hashes of tokens are kept. */
export class Sessions {
  constructor(
    private readonly pool: Pool,
    private readonly limits: SessionLimits,
  ) {}

  /** `pending`: a change of the account may be unfinished; finish it and ask again. */
  async personOf(
    token: string,
    now: Date,
  ): Promise<{ readonly signedIn: SignedInPerson; readonly pending: boolean } | null> {
    const seenBefore = new Date(now.getTime() - SEEN_EVERY_MS);
    const values = [tokenHash(token), now, this.idleSince(now), seenBefore];
    const { rows } = await this.pool.query<SessionRow>({ name: 'staff-person', text: PERSON, values });
    const [row] = rows;
    if (!row) return null;
    const signedIn = {
      person: { account: row.account, agency: row.agency, roles: rolesOf(row.roles) },
      displayName: row.display_name,
      login: row.login,
      csrfToken: row.csrf_token,
      passwordMustChange: row.must_change,
      session: row.id,
    };
    return { signedIn, pending: row.pending };
  }

  async begin(
    account: { readonly id: string; readonly agency: string; readonly must_change: boolean },
    { hint, device: known }: Pick<Client, 'hint' | 'device'>,
    now: Date,
  ): Promise<BegunSession> {
    const [token, csrfToken, device] = [newToken(), newToken(), known ?? newToken()];
    const endsAt = new Date(now.getTime() + this.limits.hours * 3_600_000);
    const shown = hint === null ? null : hint.slice(0, LONGEST_HINT);
    await this.pool.query(BEGIN, [tokenHash(token), randomUUID(), account.id, csrfToken, shown, now, endsAt]);
    await this.pool.query(KEEP_DEVICE, [tokenHash(device), account.id, now]);
    await this.pool.query('update staff.account set last_sign_in_at = $2 where id = $1', [account.id, now]);
    const { id, agency, must_change: passwordMustChange } = account;
    return { token, csrfToken, device, account: id, agency, passwordMustChange, endsAt };
  }

  async end(token: string, now: Date): Promise<void> {
    await this.pool.query(
      'update staff.session set revoked_at = $2 where token_hash = $1 and revoked_at is null',
      [tokenHash(token), now],
    );
  }

  async list(account: string, now: Date): Promise<readonly SessionLine[]> {
    const { rows } = await this.pool.query(LIST, [account, now, this.idleSince(now)]);
    return rows.map((row) => ({
      session: row.id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      endsAt: row.expires_at,
      hint: row.hint,
    }));
  }

  async revoke(account: string, session: string, now: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update staff.session set revoked_at = $3 where account = $1 and id = $2 and revoked_at is null',
      [account, session, now],
    );
    return rowCount === 1;
  }

  /** All but the one named. */
  async revokeAll(account: string, now: Date, butSession: string | null): Promise<void> {
    await this.pool.query(
      'update staff.session set revoked_at = $2 where account = $1 and revoked_at is null and id is distinct from $3',
      [account, now, butSession],
    );
  }

  async clearAway(now: Date): Promise<void> {
    const ended = new Date(now.getTime() - KEEP_ENDED_DAYS * DAY_MS);
    await this.pool.query('delete from staff.session where expires_at < $1', [ended]);
    await this.pool.query('delete from staff.device where used_at < $1', [deviceSince(now)]);
  }

  private idleSince(now: Date): Date {
    return new Date(now.getTime() - this.limits.idleMinutes * 60_000);
  }
}

export function deviceSince(now: Date): Date {
  return new Date(now.getTime() - DEVICE_DAYS * DAY_MS);
}
