import { randomUUID } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import type { Role } from '@taizhang/staff-access';
import { ROLES } from '@taizhang/staff-access';
import {
  AskAccountByLogin,
  AskAccounts,
  askNewPassword,
  ChangeAccount,
  ownTerminal,
  OpenAccount,
  ROLE_WORDS,
  secretIn,
} from '@taizhang/wiring';
import type { AccountAnswer, AccountChange, Office } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { printedAccounts } from '../print/accounts';
import { answer, answerJson, say } from '../print/output';
import { withOffice } from '../with-office';

interface PasswordChoice {
  readonly passwordFile?: string;
}

const PASSWORD_FILE = ['--password-file <文件>', '从文件里读密码（不在命令里写密码）'] as const;
const ROLE = [
  '--role <角色>',
  '角色，可以写几次：登记员、承办人、审核人、负责人、法制、年报员、审计员、系统管理员',
] as const;

/** `taizhang account`: accounts, for the person at the server. */
export function accountCommand(): Command {
  return new Command('account')
    .description('账号：开立、查看、改角色、停用、恢复、重设密码')
    .addCommand(
      new Command('open')
        .description('开立账号；密码在终端里输入，或者从文件里读')
        .argument('<登录名>')
        .requiredOption('--agency <机关>', '机关代码')
        .requiredOption('--name <姓名>', '显示的姓名')
        .requiredOption(ROLE[0], ROLE[1], readRoles)
        .option('--no-password', '不设密码，只用统一身份认证登录')
        .option(...PASSWORD_FILE)
        .action(openAccount),
    )
    .addCommand(
      new Command('list')
        .description('账号一览')
        .option('--agency <机关>', '只看这个机关和它的下级')
        .option('--json', '输出 JSON')
        .action(listAccounts),
    )
    .addCommand(
      new Command('roles')
        .description('改变角色')
        .argument('<登录名>')
        .requiredOption(ROLE[0], ROLE[1], readRoles)
        .action((login: string, { role }: { readonly role: readonly Role[] }) =>
          change(login, async () => ({ change: 'roles', roles: role })),
        ),
    )
    .addCommand(byLogin('close', '停用账号，立即退出登录', async () => ({ change: 'close' })))
    .addCommand(byLogin('reopen', '恢复停用的账号', async () => ({ change: 'reopen' })))
    .addCommand(
      byLogin('reset', '重设临时密码，登录时须修改', async (choice) => ({
        change: 'password',
        password: await passwordOf(choice),
      })).option(...PASSWORD_FILE),
    );
}

function byLogin(
  name: string,
  description: string,
  changeOf: (choice: PasswordChoice) => Promise<AccountChange>,
): Command {
  return new Command(name)
    .description(description)
    .argument('<登录名>')
    .action((login: string, choice: PasswordChoice) => change(login, () => changeOf(choice)));
}

/** A role by its Chinese or its English name. */
function readRoles(text: string, before: readonly Role[] = []): readonly Role[] {
  const role = ROLES.find((one) => one === text || ROLE_WORDS[one] === text);
  if (!role) throw new InvalidArgumentError(`没有“${text}”这个角色。`);
  return before.includes(role) ? before : [...before, role];
}

/** Never an argument: those stand in the list of processes and in the shell's history. */
async function passwordOf({ passwordFile }: PasswordChoice): Promise<string> {
  if (passwordFile !== undefined) return secretIn(passwordFile, '--password-file');
  const terminal = ownTerminal();
  if (!terminal) throw new CommandFailure('请在终端里运行以便输入密码，或者用 --password-file 指定文件。');
  return askNewPassword(terminal);
}

interface Opening extends Omit<PasswordChoice, 'password'> {
  readonly agency: string;
  readonly name: string;
  readonly role: readonly Role[];
  readonly password: boolean;
}

async function openAccount(login: string, opening: Opening): Promise<void> {
  const { agency, name: displayName, role: roles } = opening;
  const password = opening.password ? await passwordOf(opening) : null;
  const account = { agency, login, displayName, roles, password, temporary: true };
  await withOffice(async (office) => told(await office.order(new OpenAccount(account, byTerminal(office)))));
}

async function listAccounts(choice: { readonly agency?: string; readonly json?: boolean }): Promise<void> {
  const question = { agency: choice.agency ?? null, below: true };
  const accounts = await withOffice((office) => office.ask(new AskAccounts(question)));
  if (choice.json) answerJson(accounts);
  else answer(printedAccounts(accounts));
}

async function change(login: string, changeOf: () => Promise<AccountChange>): Promise<void> {
  const wanted = await changeOf();
  await withOffice(async (office) => {
    const account = await office.ask(new AskAccountByLogin(login));
    if (!account) throw new CommandFailure(`没有登录名为“${login}”的账号。`);
    const order = { agency: account.agency, account: account.account, change: wanted, asker: null };
    told(await office.order(new ChangeAccount({ ...order, by: byTerminal(office) })));
  });
}

function byTerminal({ terminalUser: recordedBy }: Office) {
  return { commandId: `cli:${randomUUID()}`, recordedBy };
}

function told(answered: AccountAnswer): void {
  if (answered.status === 'refused') throw new CommandFailure(answered.message);
  say(printedAccounts([answered.account]));
}
