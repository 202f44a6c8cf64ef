/** 角色. An account has one or more of them, all in its own agency. */
export const ROLES = [
  'registrar',
  'handler',
  'reviewer',
  'head',
  'legal',
  'reportMaker',
  'auditor',
  'administrator',
] as const;

/** 登记员, 承办人, 审核人, 负责人, 法制, 年报员, 审计员, 系统管理员. */
export type Role = (typeof ROLES)[number];
