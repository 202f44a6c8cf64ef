import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '@taizhang/staff-access';
import { z } from 'zod';

/** The first administrator of a server that a test starts: the settings that open the account. */
export interface FirstAdministrator {
  readonly env: Readonly<Record<string, string>>;
  readonly agency: string;
  remove(): void;
}

/** One person's calls to a server process: with the session's cookie and the page's token. */
export interface HttpClient {
  get(where: string): Promise<Response>;
  post(where: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** A form with a file. */
  upload(where: string, form: FormData): Promise<Response>;
}

const LOGIN = 'first.administrator';
const FIRST = '青山绿水共为邻，一次性的';
const OWN = '白云深处有人家，自己定的';
const begun = z.object({ csrfToken: z.string() });

/** Settings with which a server opens its first administrator, who can then open others. */
export function firstAdministrator(agency: string): FirstAdministrator {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-administrator-'));
  const file = path.join(folder, 'password');
  writeFileSync(file, FIRST);
  return {
    agency,
    env: {
      TAIZHANG_ADMIN_LOGIN: LOGIN,
      TAIZHANG_ADMIN_AGENCY: agency,
      TAIZHANG_ADMIN_PASSWORD_FILE: file,
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens an account with these roles, as the first administrator does it, and signs it in. Once a server. */
export async function signedIn(address: string, agency: string, roles: readonly Role[]): Promise<HttpClient> {
  const administrator = await withOwnPassword(address, LOGIN);
  const account = { login: 'test.clerk', displayName: '测试人员', roles, password: FIRST };
  await done(administrator.post(`/agencies/${agency}/accounts`, account));
  return withOwnPassword(address, account.login);
}

/** The first password is good for changing it alone. */
async function withOwnPassword(address: string, login: string): Promise<HttpClient> {
  const stranger = clientOf(address, {});
  const answer = await done(stranger.post('/session', { login, password: FIRST }));
  const { csrfToken } = begun.parse(await answer.json());
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const headers = { cookie, 'x-csrf-token': csrfToken };
  await done(send(address, '/password', { method: 'PUT', headers, body: { current: FIRST, next: OWN } }));
  return clientOf(address, headers);
}

function clientOf(address: string, always: Readonly<Record<string, string>>): HttpClient {
  return {
    get: (where) => send(address, where, { method: 'GET', headers: always }),
    post: (where, body, more = {}) =>
      send(address, where, { method: 'POST', headers: { ...always, ...more }, body }),
    upload: (where, form) => fetch(`${address}${where}`, { method: 'POST', headers: always, body: form }),
  };
}

interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function send(address: string, where: string, { method, headers, body }: Sent): Promise<Response> {
  if (body === undefined) return fetch(`${address}${where}`, { method, headers });
  const typed = { ...headers, 'content-type': 'application/json' };
  return fetch(`${address}${where}`, { method, headers: typed, body: JSON.stringify(body) });
}

async function done(answer: Promise<Response>): Promise<Response> {
  const given = await answer;
  if (!given.ok) throw new Error(`${given.url} answered ${given.status}: ${await given.text()}`);
  return given;
}
