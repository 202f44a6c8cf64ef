import { civilDay, shortText } from '@taizhang/case-handling';
import { APPLICANT_CATEGORIES, CHANNELS, OUTCOMES, STAGES } from '@taizhang/request-case';
import { readCursor, searchWords } from '@taizhang/wiring';
import { z } from 'zod';
import { asKnownAt, atAgency } from '../door/places';
import { defineRoute } from '../door/route';
import { periodsInOrder, textOnlyNow } from './asked-in-order';
import { boardShape, dashboardShape, pageShape, repeatsShape } from './register-shapes';

export const CSV = 'text/csv; charset=utf-8';
/** Stands for a case that nobody works on. */
export const NOBODY = 'none';

const day = civilDay.optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);
const days = z.coerce.number().int().min(0).max(366);
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份须写作 2024-03 这样。')
  .optional();

/** Two characters at least: what is looked for is looked for by pairs of them. */
const text = z
  .string()
  .max(100, '检索词最长 100 个字符。')
  .refine((given) => searchWords(given).some((word) => [...word].length > 1), '检索词至少要有连着的两个字。');

const cursor = z
  .string()
  .max(500)
  .transform((given, context) => {
    const read = readCursor(given);
    if (read) return read;
    context.addIssue({ code: 'custom', message: '翻页标记无效，请从第一页重新查看。' });
    return z.NEVER;
  });

/** What the register is filtered by; everything named must hold. */
const filters = z.strictObject({
  state: z.enum(['open', 'concluded', 'voided']).optional(),
  stage: z.enum(STAGES).optional(),
  /** An account's id, or `none`. */
  handler: shortText.optional(),
  dueInDays: days.optional(),
  overdue: z.literal('true').optional(),
  channel: z.enum(CHANNELS).optional(),
  category: z.enum(APPLICANT_CATEGORIES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  submittedFrom: day,
  submittedUntil: day,
  receivedFrom: day,
  receivedUntil: day,
  concludedFrom: day,
  concludedUntil: day,
  serviceProofMissing: z.literal('true').optional(),
  asKnownAt,
});
export type AskedFilters = z.output<typeof filters>;

const inOrder = periodsInOrder(
  ['submittedFrom', 'submittedUntil'],
  ['receivedFrom', 'receivedUntil'],
  ['concludedFrom', 'concludedUntil'],
);

const order = {
  sort: z.enum(['submitted', 'received', 'concluded', 'due']).optional(),
  order: z.enum(['ascending', 'descending']).optional(),
};

export const readRegister = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests',
  operation: 'case.list',
  summary: '台账：按条件查看，分页；有检索词的按提交日期，新的在前',
  params: atAgency,
  query: filters
    .extend({ ...order, text: text.optional(), cursor: cursor.optional(), limit })
    .superRefine(inOrder)
    .superRefine(textOnlyNow),
  answer: pageShape,
});

export const exportRegister = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests.csv',
  operation: 'case.exportList',
  summary: '台账：导出为表格文件（CSV），申请人已脱敏',
  params: atAgency,
  query: filters.extend(order).superRefine(inOrder),
  produces: CSV,
});

export const searchRequests = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/search',
  operation: 'case.readTexts',
  summary: '按申请人、代理人姓名和申请内容检索',
  params: atAgency,
  query: z.strictObject({ text, cursor: cursor.optional(), limit }),
  answer: pageShape,
});

export const readDeadlineBoard = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/deadline-board',
  operation: 'case.list',
  summary: '期限看板：逾期、到期、等待中、缺送达凭证',
  params: atAgency,
  query: z.strictObject({
    handler: shortText.optional(),
    days: days.default(14),
    limit: limit.default(20),
    asKnownAt,
  }),
  answer: boardShape,
});

export const readDashboard = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/dashboard',
  operation: 'case.list',
  summary: '工作概览：新收、办结、在办、逾期和按时办结率',
  params: atAgency,
  query: z.strictObject({ from: day, until: day }).superRefine(periodsInOrder(['from', 'until'])),
  answer: dashboardShape,
});

export const readRepeats = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/repeats',
  operation: 'case.list',
  summary: '重复申请与频繁申请',
  params: atAgency,
  query: z.strictObject({
    month,
    request: shortText.optional(),
    atLeast: z.coerce.number().int().min(2).max(1_000).default(5),
    limit,
  }),
  answer: repeatsShape,
});
