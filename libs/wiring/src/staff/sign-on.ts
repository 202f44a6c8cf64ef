import { readFile } from 'node:fs/promises';
import { SignOnFailedError, SingleSignOn } from '@taizhang/staff-store';
import type { Client, SignOnAttempt } from '@taizhang/staff-store';
import { ConfigError } from '../config';
import type { Parts } from '../parts';
import { SIGN_IN_SENTENCES } from '../wording/staff-refusals';
import { begun, nobody } from './sign-in';
import type { SignInAnswer, SignOnBegun } from './staff-answer';
import type { StaffConfig } from './staff-config';

/** Below the public address. */
const CALLBACK = '/api/v1/single-sign-on/callback';

/** Null without a provider in the configuration. @throws ConfigError when the secret's file cannot be read. */
export async function openSingleSignOn({
  singleSignOn,
  publicUrl,
}: StaffConfig): Promise<SingleSignOn | null> {
  if (!singleSignOn || publicUrl === null) return null;
  const { secretFile, ...provider } = singleSignOn;
  const secret = secretFile === null ? null : await secretIn(secretFile, 'OIDC_CLIENT_SECRET_FILE');
  return new SingleSignOn({ ...provider, secret, redirectUri: `${publicUrl}${CALLBACK}` });
}

/** The one line of a file. @throws ConfigError */
export async function secretIn(file: string, setting: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigError(`${setting} 指定的文件 ${file} 读不了，请核对。`);
  });
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '') throw new ConfigError(`${setting} 指定的文件 ${file} 是空的，请核对。`);
  return secret;
}

function signOnRefused(code: 'NoAccountForSubject' | 'SignOnFailed' | 'NoSignOnHere') {
  return { status: 'refused', code, message: SIGN_IN_SENTENCES[code] } as const;
}

export async function beginSignOn({ singleSignOn }: Pick<Parts, 'singleSignOn'>): Promise<SignOnBegun> {
  if (!singleSignOn) return signOnRefused('NoSignOnHere');
  try {
    return { status: 'begun', ...(await singleSignOn.begin()) };
  } catch (error) {
    if (error instanceof SignOnFailedError) return signOnRefused('SignOnFailed');
    throw error;
  }
}

/** The browser is back from the provider. Nobody gets an account, or a role, by signing on. */
export async function finishSignOn(
  {
    query,
    attempt,
    client,
  }: { readonly query: string; readonly attempt: SignOnAttempt | null; readonly client: Client },
  { staff, audit, singleSignOn }: Pick<Parts, 'staff' | 'audit' | 'singleSignOn'>,
): Promise<SignInAnswer> {
  const vouched = attempt === null ? undefined : singleSignOn?.finish(query, attempt);
  const signedOn = await vouched?.catch((error: unknown) => {
    if (error instanceof SignOnFailedError) return null;
    throw error;
  });
  const session = signedOn && (await staff.signInBySubject(signedOn.subject, signedOn.login, client));
  if (session) return begun(session, client, { audit });
  const code = signedOn ? 'NoAccountForSubject' : 'SignOnFailed';
  await audit.note({ ...nobody(client), operation: 'session.refuse', details: { reason: code } });
  return signOnRefused(code);
}
