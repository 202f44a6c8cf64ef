import { ERASURE_REASONS } from '@taizhang/case-handling';
import { ERASURE_SCOPES, MASKED_FIELDS, UNMASK_REASONS } from '@taizhang/wiring';
import { z } from 'zod';
import { atRequest } from '../door/places';
import { defineRoute } from '../door/route';

export const unmaskFields = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests/:request/unmask',
  operation: 'case.unmask',
  summary: '查看脱敏的完整信息：先留痕，后显示',
  params: atRequest,
  body: z.strictObject({
    fields: z.array(z.enum(MASKED_FIELDS)).min(1).max(MASKED_FIELDS.length),
    reason: z.enum(UNMASK_REASONS),
  }),
  answer: z.partialRecord(z.enum(MASKED_FIELDS), z.string().nullable()),
});

export const erasePerson = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/requests/:request/erasure',
  operation: 'person.erase',
  summary: '删除个人信息：销毁密钥，不能恢复；台账、期限和报表不变',
  params: atRequest,
  body: z.strictObject({
    scope: z.enum(ERASURE_SCOPES),
    because: z.enum(ERASURE_REASONS),
  }),
  answer: z.object({ status: z.literal('erased'), keys: z.int(), ordinal: z.int() }),
});
