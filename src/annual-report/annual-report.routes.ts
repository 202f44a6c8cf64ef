import { DOCUMENT_FORMATS } from '@taizhang/wiring';
import { z } from 'zod';
import { asKnownAt, asOf, atYear } from '../door/places';
import { defineRoute } from '../door/route';
import { jobShape } from '../jobs/job-shape';
import { cellShape, tablesShape } from './report-shapes';

export const readTables = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/reports/:year',
  operation: 'report.read',
  summary: '年度报告的三张表；asOf 之后发生的、asKnownAt 之后登记的不算',
  params: atYear,
  query: z.strictObject({ asOf, asKnownAt }),
  answer: tablesShape,
});

export const readCell = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/reports/:year/cells/:cell',
  operation: 'report.read',
  summary: '单元格里的数从哪里来：件件有依据',
  params: atYear.extend({ cell: z.string().min(1).max(100) }),
  query: z.strictObject({ asOf, asKnownAt }),
  answer: cellShape,
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
  answer: jobShape,
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
