import { z } from 'zod';
import { asKnownAt, asOf, atRequest } from '../door/places';
import { defineRoute } from '../door/route';
import { casePageShape, countedInShape, deadlinesShape, historyShape } from './case-page-shapes';

const known = z.strictObject({ asKnownAt });

export const readCase = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request',
  operation: 'case.read',
  summary: '案件页：申请人脱敏显示；ETag 是案件的版次，登记时放进 If-Match',
  params: atRequest,
  query: z.strictObject({ asOf, asKnownAt }),
  answer: casePageShape,
});

export const readHistory = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request/history',
  operation: 'case.read',
  summary: '办理经过：谁在何时登记了什么，更正前后各是什么',
  params: atRequest,
  query: known,
  answer: historyShape,
});

export const readDeadlines = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request/deadlines',
  operation: 'case.read',
  summary: '各项期限和逐日证明',
  params: atRequest,
  query: z.strictObject({ asOf, asKnownAt }),
  answer: deadlinesShape,
});

export const readCountedIn = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request/counted-in',
  operation: 'case.read',
  summary: '这件申请计入哪些年度的哪些单元格，或者为什么不计',
  params: atRequest,
  query: z.strictObject({ asOf, asKnownAt }),
  answer: countedInShape,
});
