import type { Role } from '@taizhang/staff-access';

/** 角色. */
export const ROLE_WORDS: { readonly [R in Role]: string } = {
  registrar: '登记员',
  handler: '承办人',
  reviewer: '审核人',
  head: '负责人',
  legal: '法制',
  reportMaker: '年报员',
  auditor: '审计员',
  administrator: '系统管理员',
};
