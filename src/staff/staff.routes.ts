import { agencyCode, civilDay, shortText } from '@taizhang/case-handling';
import { ROLES } from '@taizhang/staff-access';
import { z } from 'zod';
import { atAgency } from '../door/places';
import { defineRoute } from '../door/route';

const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);
const password = z.string().min(1).max(200);
const instant = z.iso.datetime();
const atAccount = atAgency.extend({ account: z.uuid() });

const accountAnswer = z.object({
  account: z.uuid(),
  agency: z.string(),
  login: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  state: z.enum(['open', 'closed']),
  hasPassword: z.boolean(),
  passwordMustChange: z.boolean(),
  lastSignInAt: instant.nullable(),
  version: z.int(),
});
const agencyAnswer = z.object({
  agency: z.string(),
  name: z.string().nullable(),
  parent: z.string().nullable(),
});

export const signIn = defineRoute({
  method: 'POST',
  path: 'session',
  operation: 'anyone',
  summary: '登录',
  body: z.strictObject({ login: z.string().max(200), password: z.string().max(1000) }),
  answer: z.object({ csrfToken: z.string(), passwordMustChange: z.boolean(), endsAt: instant }),
});

export const whoAmI = defineRoute({
  method: 'GET',
  path: 'session',
  operation: 'self.manage',
  summary: '我是谁、有哪些角色、能做什么，以及页面的校验码',
  answer: z.object({
    account: z.uuid(),
    login: z.string(),
    displayName: z.string(),
    agency: z.string(),
    roles: z.array(z.enum(ROLES)),
    passwordMustChange: z.boolean(),
    csrfToken: z.string(),
    session: z.uuid(),
    may: z.record(z.string(), z.enum(['own', 'below'])),
    mayRecord: z.array(z.string()),
  }),
});

export const signOut = defineRoute({
  method: 'DELETE',
  path: 'session',
  operation: 'self.manage',
  summary: '退出登录',
  status: 204,
});

export const listSessions = defineRoute({
  method: 'GET',
  path: 'sessions',
  operation: 'self.manage',
  summary: '我的各处登录',
  answer: z.array(
    z.object({
      session: z.uuid(),
      createdAt: instant,
      lastSeenAt: instant,
      endsAt: instant,
      hint: z.string().nullable(),
    }),
  ),
});

export const revokeSession = defineRoute({
  method: 'DELETE',
  path: 'sessions/:session',
  operation: 'self.manage',
  summary: '结束我的一处登录',
  params: z.strictObject({ session: z.uuid() }),
  status: 204,
});

export const revokeOtherSessions = defineRoute({
  method: 'DELETE',
  path: 'sessions',
  operation: 'self.manage',
  summary: '结束我在别处的所有登录',
  status: 204,
});

export const changeOwnPassword = defineRoute({
  method: 'PUT',
  path: 'password',
  operation: 'self.manage',
  summary: '修改自己的密码；别处的登录随之结束',
  body: z.strictObject({ current: password, next: password }),
  status: 204,
});

export const listStaff = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/staff',
  operation: 'staff.list',
  summary: '本机关的工作人员：姓名、角色、是否停用，供指派承办人和对照各处的账号',
  params: atAgency,
  answer: z.array(accountAnswer.pick({ account: true, displayName: true, roles: true, state: true })),
});

export const listAccounts = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/accounts',
  operation: 'account.manage',
  summary: '机关的账号；below=true 时连同下级机关',
  params: atAgency,
  query: z.strictObject({ below: z.stringbool().default(false) }),
  answer: z.array(accountAnswer),
});

export const openAccount = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/accounts',
  operation: 'account.manage',
  summary: '开立账号；密码是临时的，第一次登录时须修改；不写密码的只能用统一身份认证登录',
  params: atAgency,
  body: z.strictObject({
    login: shortText,
    displayName: shortText,
    roles,
    password: password.nullable().default(null),
  }),
  answer: accountAnswer,
  status: 201,
});

export const changeRoles = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/accounts/:account/roles',
  operation: 'account.manage',
  summary: '改变账号的角色',
  params: atAccount,
  body: z.strictObject({ roles }),
  answer: accountAnswer,
});

export const changeState = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/accounts/:account/state',
  operation: 'account.manage',
  summary: '停用账号（立即退出登录）或者恢复',
  params: atAccount,
  body: z.strictObject({ state: z.enum(['open', 'closed']) }),
  answer: accountAnswer,
});

export const setPassword = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/accounts/:account/password',
  operation: 'account.manage',
  summary: '重设临时密码；登录时须修改',
  params: atAccount,
  body: z.strictObject({ password }),
  answer: accountAnswer,
});

export const listAgencies = defineRoute({
  method: 'GET',
  path: 'agencies',
  operation: 'agency.read',
  summary: '我能到达的机关：本机关；审计员、系统管理员连同下级',
  answer: z.array(agencyAnswer),
});

export const nameAgency = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/name',
  operation: 'agency.manage',
  summary: '登记机关名称，从某一天起',
  params: atAgency,
  body: z.strictObject({ name: shortText, from: civilDay }),
  status: 204,
});

export const placeAgency = defineRoute({
  method: 'PUT',
  path: 'agencies/:agency/below/:child',
  operation: 'agency.manage',
  summary: '登记下级机关：新的机关，或者自己管理范围内的机关',
  params: atAgency.extend({ child: agencyCode }),
  status: 204,
});

export const signInWays = defineRoute({
  method: 'GET',
  path: 'sign-in-ways',
  operation: 'anyone',
  summary: '可以怎样登录：登录名和密码，或者统一身份认证',
  answer: z.object({ password: z.literal(true), singleSignOn: z.boolean() }),
});

export const beginSignOn = defineRoute({
  method: 'GET',
  path: 'single-sign-on/start',
  operation: 'anyone',
  summary: '统一身份认证：浏览器由此转到认证服务',
  status: 302,
});

export const finishSignOn = defineRoute({
  method: 'GET',
  path: 'single-sign-on/callback',
  operation: 'anyone',
  summary: '统一身份认证：浏览器由认证服务回到这里，登录后转到首页',
  query: z.looseObject({ state: z.string().max(500), code: z.string().max(4000).optional() }),
  status: 302,
});
