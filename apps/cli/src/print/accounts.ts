import { ROLE_WORDS } from '@taizhang/wiring';
import type { AccountLine } from '@taizhang/wiring';
import { table } from './table';

const HEAD = ['登录名', '姓名', '机关', '角色', '状态'];

export function printedAccounts(accounts: readonly AccountLine[]): string {
  return table(
    HEAD,
    accounts.map((account) => [
      account.login,
      account.displayName,
      account.agency,
      account.roles.map((role) => ROLE_WORDS[role]).join('、'),
      stateOf(account),
    ]),
  );
}

function stateOf({ state, passwordMustChange, hasPassword }: AccountLine): string {
  if (state === 'closed') return '已停用';
  if (!hasPassword) return '无密码';
  return passwordMustChange ? '临时密码' : '启用';
}
