import os from 'node:os';
import { agencyCode } from '@taizhang/case-handling';
import type { NewAccount } from '@taizhang/staff-store';
import { ConfigError } from '../config';
import type { Parts } from '../parts';
import { staffRefused } from '../wording/staff-refusals';
import { secretIn } from './sign-on';
import type { FirstAdministratorConfig, StaffConfig } from './staff-config';
import { askAtTerminal, askNewPassword, isAskable } from './terminal';

export const NO_ACCOUNTS_YET =
  '还没有任何账号，现在谁也不能登录：请运行 taizhang account open --role administrator 开立第一个系统管理员。';

type Administrator = Pick<NewAccount, 'login' | 'agency' | 'password' | 'temporary'>;

/**
 * There is no default password: the first administrator comes from the settings, or from the person at the terminal;
 * without either the server starts, says how, and lets nobody in.
 * @throws ConfigError when what is given cannot be taken.
 */
export async function openFirstAdministrator(
  { administrator }: Pick<StaffConfig, 'administrator'>,
  { staff }: Pick<Parts, 'staff'>,
  log: (line: string) => void,
  askable = isAskable(),
): Promise<void> {
  if (await staff.hasAccounts()) return;
  const given = administrator ? await fromSettings(administrator) : askable && (await fromTerminal());
  if (!given) return log(NO_ACCOUNTS_YET);
  if (!agencyCode.safeParse(given.agency).success)
    throw new ConfigError(`“${given.agency}”不是机关代码，请核对。`);
  const account = { ...given, displayName: '系统管理员', roles: ['administrator'] as const };
  const by = { commandId: 'first-administrator', recordedBy: `cli:${os.userInfo().username}` };
  const answer = await staff.openAccount(account, by);
  if (answer.status === 'refused') throw new ConfigError(staffRefused(answer.code).message);
  log(`已开立系统管理员 ${answer.value.login}（机关 ${answer.value.agency}）。`);
}

/** The file stays where it lies, so its password lasts for one sign-in. */
async function fromSettings({
  login,
  agency,
  passwordFile,
}: FirstAdministratorConfig): Promise<Administrator> {
  const password = await secretIn(passwordFile, 'TAIZHANG_ADMIN_PASSWORD_FILE');
  return { login, agency, password, temporary: true };
}

/** Null when whoever is asked would rather do it later. */
async function fromTerminal(): Promise<Administrator | null> {
  const login = await askAtTerminal('还没有账号。系统管理员的登录名（直接回车则以后再设）：');
  if (login.trim() === '') return null;
  const agency = (await askAtTerminal('所属机关的代码：')).trim();
  return { login, agency, password: await askNewPassword(), temporary: false };
}
