import os from 'node:os';
import { agencyCode } from '@taizhang/case-handling';
import type { NewAccount, StaffDesk } from '@taizhang/staff-store';
import { ConfigError } from '../config';
import type { Parts } from '../parts';
import { staffRefused } from '../wording/staff-refusals';
import { secretIn } from './sign-on';
import type { FirstAdministratorConfig, StaffConfig } from './staff-config';
import { askNewPassword, ownTerminal } from './terminal';
import type { Terminal } from './terminal';

export const NO_ACCOUNTS_YET =
  '还没有任何账号，现在谁也不能登录：请运行 taizhang account open --role administrator 开立第一个系统管理员。';

type Administrator = Pick<NewAccount, 'login' | 'agency' | 'password' | 'temporary'>;

/**
 * There is no default password: the first administrator comes from the settings, or from the person at the terminal;
 * without either the server starts, says how, and lets nobody in.
 * @throws ConfigError when what the settings give cannot be taken.
 */
export async function openFirstAdministrator(
  { administrator }: Pick<StaffConfig, 'administrator'>,
  { staff }: Pick<Parts, 'staff'>,
  log: (line: string) => void,
  terminal = ownTerminal(),
): Promise<void> {
  if (await staff.hasAccounts()) return;
  if (administrator) return log(await openedFromSettings(administrator, staff));
  log((terminal && (await openedAtTerminal(terminal, staff))) ?? NO_ACCOUNTS_YET);
}

/** The file stays where it lies, so its password lasts for one sign-in. Answers what was done. */
async function openedFromSettings(
  { login, agency, passwordFile }: FirstAdministratorConfig,
  staff: StaffDesk,
): Promise<string> {
  const password = await secretIn(passwordFile, 'TAIZHANG_ADMIN_PASSWORD_FILE');
  const answer = await open({ login, agency, password, temporary: true }, staff);
  if (answer.status === 'refused') throw new ConfigError(answer.message);
  return answer.done;
}

/** What cannot be taken is asked again. Answers what was done; null when whoever is asked would rather do it later. */
async function openedAtTerminal(terminal: Terminal, staff: StaffDesk): Promise<string | null> {
  for (;;) {
    const login = await terminal.ask('还没有账号。系统管理员的登录名（直接回车则以后再设）：');
    if (login.trim() === '') return null;
    const agency = (await terminal.ask('所属机关的代码：')).trim();
    const password = await askNewPassword(terminal);
    const answer = await open({ login, agency, password, temporary: false }, staff);
    if (answer.status === 'done') return answer.done;
    terminal.tell(answer.message);
  }
}

type Opened =
  | { readonly status: 'done'; readonly done: string }
  | { readonly status: 'refused'; readonly message: string };

async function open(given: Administrator, staff: StaffDesk): Promise<Opened> {
  if (!agencyCode.safeParse(given.agency).success)
    return { status: 'refused', message: `“${given.agency}”不是机关代码，请核对。` };
  const account = { ...given, displayName: '系统管理员', roles: ['administrator'] as const };
  const by = { commandId: 'first-administrator', recordedBy: `cli:${os.userInfo().username}` };
  const answer = await staff.openAccount(account, by);
  if (answer.status === 'refused') return { status: 'refused', message: staffRefused(answer.code).message };
  const { login, agency } = answer.value;
  return { status: 'done', done: `已开立系统管理员 ${login}（机关 ${agency}）。` };
}
