import { PASSWORD_CHARACTERS } from '@taizhang/staff-store';
import type { StaffChangeRefusal, StaffRefused } from '../staff/staff-answer';

const { least, most } = PASSWORD_CHARACTERS;

/** One sentence for each refusal about accounts, passwords and agencies. */
const STAFF_REFUSAL_SENTENCES: { readonly [Code in StaffChangeRefusal]: string } = {
  PasswordTooShort: `密码至少 ${least} 个字符，可以用一句话。`,
  PasswordTooLong: `密码最长 ${most} 个字符。`,
  PasswordCommon: '这个密码在泄露的密码里很常见，请换一个。',
  PasswordHoldsName: '密码里不要含有登录名、姓名或者机关代码，请换一个。',
  PasswordTooSimple: '这个密码容易猜到，请换一个，例如几个不相干的词。',
  LoginUnusable: '登录名须为 2 到 64 个字母、汉字或数字，可以用 . _ @ -。',
  LoginTaken: '这个登录名已经有人使用，请换一个。',
  UnknownAccount: '没有这个账号，请核对。',
  AccountIsClosed: '这个账号已经停用，请先恢复。',
  AccountIsOpen: '这个账号没有停用。',
  RolesDoNotMix: '系统管理员和审计员不能兼任其他角色，请分开设账号。',
  RolesAreThese: '这个账号的角色已经是这样。',
  LastAdministrator: '这是最后一个系统管理员，请先另设一个。',
  WrongPassword: '现在的密码不对，请重新输入。',
  TooManyWrongPasswords: '密码输错的次数多，请稍后再试。',
  SamePassword: '新密码和现在的一样，请换一个。',
  OwnAccount: '不能改自己的账号，请由另一名系统管理员办理。',
  UnknownSession: '没有这个登录，可能已经退出。',
  BelowItself: '机关不能隶属于自己或者自己的下级，请核对。',
  StandsThere: '这个机关已经隶属于那里。',
  AgencyOutOfReach: '这个机关已有登记，又不在您的管理范围内，请由服务器管理员用 taizhang agency place 办理。',
};

export function staffRefused(code: StaffChangeRefusal): StaffRefused {
  return { status: 'refused', code, message: STAFF_REFUSAL_SENTENCES[code] };
}

export const SIGN_IN_SENTENCES = {
  WrongLoginOrPassword: '登录名或者密码不对。',
  TooManyAttempts: '登录失败的次数多，请稍后再试。',
  NoAccountForSubject: '统一身份认证已通过，但这里没有对应的账号，请联系系统管理员。',
  NoSignOnHere: '这里没有配置统一身份认证，请用登录名和密码登录。',
  SignOnFailed: '统一身份认证没有完成，请重新登录。',
} as const;
