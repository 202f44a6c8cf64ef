import type { AccountLine, NewAccount, Recorder, StaffAnswer, StaffDesk } from '@taizhang/staff-store';
import type { Parts } from '../parts';
import { staffRefused } from '../wording/staff-refusals';
import type { AccountChange, AccountChangeOrder, ChangeOwnPassword, RevokeSessions } from './messages';
import type { AccountAnswer, DoneAnswer } from './staff-answer';

type Desk = Pick<Parts, 'staff'>;

export async function openAccount(
  account: NewAccount,
  by: Recorder,
  { staff }: Desk,
): Promise<AccountAnswer> {
  return answerOf(await staff.openAccount(account, by));
}

export async function changeAccount(
  { agency, account, change, asker, by }: AccountChangeOrder,
  { staff }: Desk,
): Promise<AccountAnswer> {
  if (account === asker) return staffRefused('OwnAccount');
  const found = await staff.accountOf(account);
  if (found?.agency !== agency) return staffRefused('UnknownAccount');
  return answerOf(await changed(account, change, by, staff));
}

function changed(
  account: string,
  change: AccountChange,
  by: Recorder,
  staff: StaffDesk,
): Promise<StaffAnswer<AccountLine>> {
  switch (change.change) {
    case 'roles':
      return staff.changeRoles(account, change.roles, by);
    case 'close':
      return staff.closeAccount(account, by);
    case 'reopen':
      return staff.reopenAccount(account, by);
    case 'password':
      return staff.setPassword(account, change.password, by);
  }
}

export async function changeOwnPassword(
  { account, change, by }: Pick<ChangeOwnPassword, 'account' | 'change' | 'by'>,
  { staff }: Desk,
): Promise<AccountAnswer> {
  return answerOf(await staff.changePassword(account, change, by));
}

export async function revokeSessions(
  account: string,
  which: RevokeSessions['which'],
  { staff }: Desk,
): Promise<DoneAnswer> {
  if ('allBut' in which) await staff.revokeAll(account, which.allBut);
  else if (!(await staff.revoke(account, which.session))) return staffRefused('UnknownSession');
  return { status: 'done' };
}

function answerOf(answer: StaffAnswer<AccountLine>): AccountAnswer {
  return answer.status === 'done' ? { status: 'done', account: answer.value } : staffRefused(answer.code);
}
