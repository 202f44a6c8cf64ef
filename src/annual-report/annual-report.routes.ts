import { DOCUMENT_FORMATS } from '@taizhang/wiring';
import { z } from 'zod';
import { asKnownAt, atYear } from '../door/places';
import { defineRoute } from '../door/route';

export const readTables = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/reports/:year',
  operation: 'report.read',
  summary: '年度报告的三张表',
  params: atYear,
});

export const orderDocument = defineRoute({
  method: 'POST',
  path: 'agencies/:agency/reports/:year/documents',
  operation: 'report.order',
  summary: '在后台生成年度报告文件；同样的要求只生成一次',
  params: atYear,
  body: z.strictObject({
    format: z.enum(DOCUMENT_FORMATS),
    texts: z.unknown().optional(),
    landscape: z.boolean().default(false),
    asKnownAt,
  }),
  status: 202,
});

export const fetchDocument = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/reports/:year/documents/:file',
  operation: 'report.read',
  summary: '取回生成的年度报告文件',
  params: atYear.extend({ file: z.string().min(1).max(300) }),
  produces: 'application/octet-stream',
});
