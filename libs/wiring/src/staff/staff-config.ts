import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

/** What the program is told about sessions, single sign-on and the first administrator. */
export interface StaffConfig {
  /** Minutes without a call after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends in any case. */
  readonly hours: number;
  /** The address that browsers use, without a slash at the end; null: the one that the server listens at. */
  readonly publicUrl: string | null;
  /** Addresses or networks of the proxies in front, whose word about the browser's address is taken; null: none. */
  readonly trustedProxies: string | null;
  /** 统一身份认证 by OpenID Connect; null: by password only. */
  readonly singleSignOn: SingleSignOnConfig | null;
  /** The administrator to open at the first start; null: asked at the terminal. */
  readonly administrator: FirstAdministratorConfig | null;
}

export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Absolute path; null for a client without a secret (PKCE alone). */
  readonly secretFile: string | null;
}

export interface FirstAdministratorConfig {
  readonly login: string;
  readonly agency: string;
  readonly passwordFile: string;
}

const file = z
  .string()
  .min(1)
  .transform((given) => path.resolve(given));
const whole = (sentence: string, least: number, most: number) =>
  z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
const address = (sentence: string) =>
  z.url({ protocol: /^https?$/, error: sentence }).transform((given) => given.replace(/\/+$/, ''));

const BITS: { readonly [version: number]: number } = { 4: 32, 6: 128 };

/** An address, or a network as `10.0.0.0/8`. */
function isNetwork(given: string): boolean {
  const [address = '', bits = '1', ...more] = given.split('/');
  const most = BITS[isIP(address)] ?? 0;
  return more.length === 0 && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most;
}

const IDLE = 'SESSION_IDLE_MINUTES 须为 5 到 720 的整数（分钟）。';
const HOURS = 'SESSION_HOURS 须为 1 到 72 的整数（小时）。';

/** Settings of the environment, to be joined to the others. */
export const staffEnvironment = {
  SESSION_IDLE_MINUTES: whole(IDLE, 5, 720).default(30),
  SESSION_HOURS: whole(HOURS, 1, 72).default(12),
  PUBLIC_URL: address('PUBLIC_URL 须为浏览器访问的地址，例如 https://taizhang.example.gov.cn。').optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (given) => given.split(',').every(isNetwork),
      'TRUSTED_PROXIES 须为代理的地址，用逗号分开，例如 10.0.0.5。',
    )
    .optional(),
  OIDC_ISSUER: address('OIDC_ISSUER 须为身份认证服务的地址，例如 https://sso.example.gov.cn。').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: file.optional(),
  TAIZHANG_ADMIN_LOGIN: z.string().optional(),
  TAIZHANG_ADMIN_AGENCY: z.string().optional(),
  TAIZHANG_ADMIN_PASSWORD_FILE: file.optional(),
};

export type StaffEnvironment = z.infer<z.ZodObject<typeof staffEnvironment>>;

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** One sentence for settings that do not go together; null when they do. */
export function staffConfigFault(env: StaffEnvironment & { readonly HOST: string }): string | null {
  const { HOST, PUBLIC_URL } = env;
  if (!LOOPBACK.includes(HOST) && PUBLIC_URL === undefined) {
    return 'HOST 不是本机地址时须写明 PUBLIC_URL（浏览器访问的地址，应为 https://），否则会话无法妥善保护。';
  }
  return signOnFault(env) ?? administratorFault(env);
}

function signOnFault({ OIDC_ISSUER, OIDC_CLIENT_ID, PUBLIC_URL }: StaffEnvironment): string | null {
  if ((OIDC_ISSUER === undefined) !== (OIDC_CLIENT_ID === undefined)) {
    return 'OIDC_ISSUER 和 OIDC_CLIENT_ID 须一起写明。';
  }
  if (OIDC_ISSUER === undefined) return null;
  const { protocol, hostname } = new URL(OIDC_ISSUER);
  if (protocol === 'http:' && !LOOPBACK.includes(hostname)) return 'OIDC_ISSUER 须以 https:// 开头。';
  return PUBLIC_URL === undefined ? '使用统一身份认证（OIDC_ISSUER）时须写明 PUBLIC_URL。' : null;
}

function administratorFault(env: StaffEnvironment): string | null {
  const given = [env.TAIZHANG_ADMIN_LOGIN, env.TAIZHANG_ADMIN_AGENCY, env.TAIZHANG_ADMIN_PASSWORD_FILE];
  const named = given.filter((one) => one !== undefined).length;
  return named === 0 || named === given.length
    ? null
    : 'TAIZHANG_ADMIN_LOGIN、TAIZHANG_ADMIN_AGENCY、TAIZHANG_ADMIN_PASSWORD_FILE 须一起写明。';
}

export function staffConfigOf(env: StaffEnvironment): StaffConfig {
  return {
    idleMinutes: env.SESSION_IDLE_MINUTES,
    hours: env.SESSION_HOURS,
    publicUrl: env.PUBLIC_URL ?? null,
    trustedProxies: env.TRUSTED_PROXIES ?? null,
    singleSignOn: singleSignOnOf(env),
    administrator: administratorOf(env),
  };
}

function singleSignOnOf(env: StaffEnvironment): SingleSignOnConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET_FILE: secretFile = null } = env;
  return issuer === undefined || clientId === undefined ? null : { issuer, clientId, secretFile };
}

function administratorOf(env: StaffEnvironment): FirstAdministratorConfig | null {
  const { TAIZHANG_ADMIN_LOGIN: login, TAIZHANG_ADMIN_AGENCY: agency } = env;
  const { TAIZHANG_ADMIN_PASSWORD_FILE: passwordFile } = env;
  if (login === undefined || agency === undefined || passwordFile === undefined) return null;
  return { login, agency, passwordFile };
}
