import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LocalDate } from '@taizhang/deadlines';
import type { Role } from '@taizhang/staff-access';
import { configFrom, openJobs, openParts, placeAgency } from '@taizhang/wiring';
import type { Parts } from '@taizhang/wiring';
import { openServer } from '../../src/server';
import { createTestDatabase } from './database';
import { form, textFile } from './form';
import type { FormFields, FormFile } from './form';

/** Agencies of the test's tree: A1 stands below A0, B1 and C1 by themselves. */
export type TestAgency = 'A0' | 'A1' | 'B1' | 'C1';

export interface StaffServerOptions {
  /** Believes that it is this day in Beijing. */
  readonly today?: LocalDate;
  /** Also does the background's work. */
  readonly working?: boolean;
  /** More of the environment, e.g. `OIDC_ISSUER`. */
  readonly env?: Readonly<Record<string, string>>;
  /** As many as somebody sends unless given. */
  readonly requestsAMinute?: number;
  /** Settings that name a file, each with what the file holds. */
  readonly files?: Readonly<Record<string, string>>;
}

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back; `body` is the JSON, or the text of what is none. */
export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** Calls as one person's browser makes them: with the session's cookie and the page's token. */
export interface StaffClient {
  readonly account: string;
  readonly cookie: string;
  readonly csrfToken: string;
  /** Address from the root, e.g. `/api/v1/session`. */
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, sent?: Sent): Promise<Answer>;
  get(url: string, headers?: Sent['headers']): Promise<Answer>;
  post(url: string, body?: unknown, headers?: Sent['headers']): Promise<Answer>;
  /** A form with one file; by default a small text file. */
  upload(url: string, fields: FormFields, file?: FormFile, headers?: Sent['headers']): Promise<Answer>;
}

/** The server as `npm start` builds it, over a database of its own; it does not listen. */
export interface StaffServer {
  readonly app: NestFastifyApplication;
  readonly parts: Parts;
  /** Somebody with that role alone; the same account whenever asked for. A0's by default: A1's. */
  as(role: Role, agency?: TestAgency): Promise<StaffClient>;
  /** With these roles together. */
  withRoles(roles: readonly Role[], agency?: TestAgency): Promise<StaffClient>;
  /** Nobody: without a session. */
  readonly stranger: Pick<StaffClient, 'call' | 'get' | 'post'>;
  close(): Promise<void>;
}

const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };
const UNLIMITED = 1_000_000_000;

export async function openStaffServer(options: StaffServerOptions = {}): Promise<StaffServer> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-staff-'));
  const config = configFrom({
    DATABASE_URL: database.url,
    TAIZHANG_DATA: path.join(folder, 'data'),
    TAIZHANG_KEYS: path.join(folder, 'keys'),
    TAIZHANG_BLOBS: path.join(folder, 'blobs'),
    TAIZHANG_SPOOL: path.join(folder, 'spool'),
    TAIZHANG_ANCHORS: path.join(folder, 'anchors', 'heads.ndjson'),
    ...options.env,
    ...written(options.files ?? {}, folder),
  });
  const log = () => undefined;
  const { today } = options;
  const parts = await openParts(config, log, today && (() => today), CHEAP);
  const joined = await openJobs(parts, config, { working: options.working ?? false, log });
  const { requestsAMinute = UNLIMITED } = options;
  const app = await openServer(joined, parts, { requestsAMinute, behindTls: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const placing = { commandId: 'test:place A1', recordedBy: 'cli:test' };
  await placeAgency({ agency: 'A1', parent: 'A0' }, placing, parts);
  const clients = new Map<string, Promise<StaffClient>>();
  const withRoles = (roles: readonly Role[], agency: TestAgency = 'A1') => {
    const login = `${roles.join('-')}.${agency}`;
    const client = clients.get(login) ?? signedIn({ login, roles, agency }, { app, parts });
    clients.set(login, client);
    return client;
  };
  return {
    app,
    parts,
    withRoles,
    as: (role, agency) => withRoles([role], agency),
    stranger: callsWith(app, {}),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function written(files: Readonly<Record<string, string>>, folder: string) {
  return Object.fromEntries(
    Object.entries(files).map(([setting, text]) => {
      writeFileSync(path.join(folder, setting), text);
      return [setting, path.join(folder, setting)];
    }),
  );
}

/** Without a password: as after single sign-on, which spares the hashing. */
async function signedIn(
  who: { readonly login: string; readonly roles: readonly Role[]; readonly agency: string },
  { app, parts: { staff } }: Pick<StaffServer, 'app' | 'parts'>,
): Promise<StaffClient> {
  const by = { commandId: `test:${who.login}`, recordedBy: 'cli:test' };
  const account = { ...who, displayName: '测试人员', password: null, temporary: false };
  const opened = await staff.openAccount(account, by);
  if (opened.status !== 'done') throw new Error(`${who.login}: ${opened.code}`);
  const client = { address: '127.0.0.1', hint: null, device: null };
  const session = await staff.signInBySubject(`test:${who.login}`, who.login, client);
  if (!session) throw new Error(`${who.login} cannot sign in.`);
  const { token, csrfToken } = session;
  const cookie = `taizhang_session=${token}`;
  return {
    account: session.account,
    cookie,
    csrfToken,
    ...callsWith(app, { cookie, 'x-csrf-token': csrfToken }),
  };
}

function callsWith(app: NestFastifyApplication, always: Readonly<Record<string, string>>) {
  const sent = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { headers, payload }: { readonly headers: Sent['headers']; readonly payload?: string | Buffer },
  ): Promise<Answer> => {
    const options = { method, url, headers: { ...always, ...headers } };
    const answer = await app.inject(payload === undefined ? options : { ...options, payload });
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      body: json ? JSON.parse(answer.body) : answer.body,
      headers: answer.headers,
      bytes: answer.rawPayload,
    };
  };
  const call: StaffClient['call'] = (method, url, { body, headers } = {}) =>
    body === undefined
      ? sent(method, url, { headers })
      : sent(method, url, {
          headers: { 'content-type': 'application/json', ...headers },
          payload: JSON.stringify(body),
        });
  const upload: StaffClient['upload'] = (url, fields, file = textFile, headers = {}) => {
    const made = form(fields, file);
    return sent('POST', url, { headers: { ...made.headers, ...headers }, payload: made.payload });
  };
  return {
    call,
    upload,
    get: (url: string, headers?: Sent['headers']) => call('GET', url, { headers }),
    post: (url: string, body?: unknown, headers?: Sent['headers']) => call('POST', url, { body, headers }),
  };
}
