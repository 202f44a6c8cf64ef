import { agencyCode, shortText } from '@taizhang/case-handling';
import { z } from 'zod';
import { defineRoute } from '../door/route';

const instant = z.iso.datetime({ offset: true }).optional();

export const searchAudit = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/audit-entries',
  operation: 'audit.read',
  summary: '查阅留痕：谁在何时看了哪件申请、查看了哪些完整信息、导出了什么、被拒绝了什么；最新的在前',
  params: z.strictObject({ agency: agencyCode }),
  query: z.strictObject({
    account: shortText.optional(),
    request: shortText.optional(),
    operation: shortText.optional(),
    outcome: z.enum(['allowed', 'refused', 'unknown']).optional(),
    from: instant,
    to: instant,
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({
    entries: z.array(
      z.object({
        id: z.int(),
        at: z.string(),
        previous: z.string(),
        account: z.string().nullable(),
        agency: z.string().nullable(),
        operation: z.string(),
        outcome: z.string(),
        agencyOfCase: z.string().nullable(),
        request: z.string().nullable(),
        ip: z.string().nullable(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
    cursor: z.string().nullable(),
  }),
});
