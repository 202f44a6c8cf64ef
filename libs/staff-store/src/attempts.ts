import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Pool, PoolClient } from 'pg';
import { FORGET_FAILURES_HOURS, waitSeconds } from './back-off';
import type { AttemptScope } from './back-off';

/** Whose failures are counted. */
export interface AttemptKey {
  readonly scope: AttemptScope;
  readonly key: string;
}

interface AttemptRow extends AttemptKey {
  readonly failures: number;
  readonly failed_at: Date;
  readonly wait_until: Date;
}

/** The login is hashed: people type their password into the wrong field. */
export function loginKey(login: string): AttemptKey {
  return { scope: 'login', key: createHash('sha256').update(login).digest('hex') };
}

/** Whoever sits down at somebody's open page guesses there; it is counted as a device of its own. */
export function sessionKey(session: string): AttemptKey {
  return { scope: 'device', key: `session:${session}` };
}

const HOST_GROUPS = 4;

/** One household or office has 2^64 addresses of IPv6; all of them count as one. */
export function addressKey(address: string): AttemptKey {
  const key = isIPv6(address) ? firstGroups(address) : address;
  return { scope: 'address', key };
}

function firstGroups(address: string): string {
  if (address.includes('.')) return address.toLowerCase();
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(8 - groups.length - behind.length, 0) }, () => '0');
  return [...groups, ...zeros, ...behind].slice(0, HOST_GROUPS).join(':');
}

const ENTER = `
  insert into staff.sign_in_attempt (scope, key, failures, failed_at, wait_until)
  select scope, key, 0, $3, $3 from unnest($1::text[], $2::text[]) as asked(scope, key) order by scope, key
  on conflict do nothing`;
const LOCK = `
  select a.scope, a.key, a.failures, a.failed_at, a.wait_until
    from staff.sign_in_attempt a join unnest($1::text[], $2::text[]) as asked(scope, key) using (scope, key)
   order by a.scope, a.key for update of a`;
const COUNT = `
  update staff.sign_in_attempt set failures = $3, failed_at = $4, wait_until = $5 where scope = $1 and key = $2`;
const TAKE_BACK = `
  update staff.sign_in_attempt a set failures = greatest(failures - 1, 0), wait_until = $3
    from unnest($1::text[], $2::text[]) as asked(scope, key) where a.scope = asked.scope and a.key = asked.key`;
const FORGET = `
  delete from staff.sign_in_attempt a using unnest($1::text[], $2::text[]) as asked(scope, key)
   where a.scope = asked.scope and a.key = asked.key`;

/**
 * Counts the attempt as failed before the password is looked at, so that many at once are not one. While there is a
 * wait nothing is counted: whoever hammers does not make it longer.
 * @returns seconds to wait, 0 when the attempt may go on.
 */
export async function beginAttempt(keys: readonly AttemptKey[], now: Date, pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const wait = await counted(keys, now, client);
    await client.query('commit');
    client.release();
    return wait;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function counted(keys: readonly AttemptKey[], now: Date, client: PoolClient): Promise<number> {
  const [scopes, names] = columns(keys);
  await client.query(ENTER, [scopes, names, now]);
  const { rows } = await client.query<AttemptRow>(LOCK, [scopes, names]);
  // Whoever succeeded meanwhile has taken a row away: it must be there to be counted in.
  if (rows.length < keys.length) return counted(keys, now, client);
  const latest = Math.max(...rows.map(({ wait_until }) => wait_until.getTime()));
  if (latest > now.getTime()) return Math.ceil((latest - now.getTime()) / 1000);
  for (const row of rows) {
    const failures = (isForgotten(row, now) ? 0 : row.failures) + 1;
    const until = new Date(now.getTime() + waitSeconds(row.scope, failures) * 1000);
    await client.query(COUNT, [row.scope, row.key, failures, now, until]);
  }
  return 0;
}

function isForgotten({ failed_at }: AttemptRow, now: Date): boolean {
  return now.getTime() - failed_at.getTime() > FORGET_FAILURES_HOURS * 3_600_000;
}

/** The password was right: login and device start anew; of the address only this attempt is taken back. */
export async function attemptSucceeded(keys: readonly AttemptKey[], now: Date, pool: Pool): Promise<void> {
  const address = keys.filter(({ scope }) => scope === 'address');
  const others = keys.filter(({ scope }) => scope !== 'address');
  await pool.query(FORGET, columns(others));
  if (address.length > 0) await pool.query(TAKE_BACK, [...columns(address), now]);
}

export async function forgetAttempts(keys: readonly AttemptKey[], pool: Pool): Promise<void> {
  await pool.query(FORGET, columns(keys));
}

function columns(keys: readonly AttemptKey[]): [string[], string[]] {
  return [keys.map(({ scope }) => scope), keys.map(({ key }) => key)];
}

export async function clearOldAttempts(now: Date, pool: Pool): Promise<void> {
  const before = new Date(now.getTime() - FORGET_FAILURES_HOURS * 3_600_000);
  await pool.query('delete from staff.sign_in_attempt where failed_at < $1', [before]);
}
