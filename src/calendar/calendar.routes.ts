import { holidayNoticeBody, localHolidayBody, shortText } from '@taizhang/case-handling';
import { z } from 'zod';
import { defineRoute } from '../door/route';

const day = z.string().nullable();
const moved = z.array(
  z.object({
    agency: z.string(),
    request: z.string(),
    number: z.string().nullable(),
    clock: z.string(),
    from: day,
    to: day,
    provisional: z.boolean(),
  }),
);
const recordedNotice = z.object({ status: z.literal('recorded'), number: z.string(), ordinal: z.int() });

export const readCalendar = defineRoute({
  method: 'GET',
  path: 'calendar',
  operation: 'calendar.read',
  summary: '本机关一年的日历：逐日是工作日、周末、放假还是调休上班，以及依据',
  query: z.strictObject({ year: z.coerce.number().int().min(2019).max(2200) }),
  answer: z.object({
    agency: z.string(),
    year: z.int(),
    version: z.string(),
    noticed: z.boolean(),
    days: z.array(z.object({ day: z.string(), kind: z.string(), source: z.string().nullable() })),
  }),
});

export const readNotices = defineRoute({
  method: 'GET',
  path: 'calendar/notices',
  operation: 'calendar.read',
  summary: '日历依据的全部放假安排和地方放假通知，新的在前',
  answer: z.array(
    z.object({
      number: z.string(),
      issuedOn: z.string(),
      year: z.int().nullable(),
      agency: z.string().nullable(),
      recorded: z.looseObject({ ordinal: z.int() }).nullable(),
    }),
  ),
});

export const recordNotice = defineRoute({
  method: 'POST',
  path: 'calendar/notices',
  operation: 'calendar.record',
  summary: '登记国务院办公厅的放假安排，各项期限随即按它计算',
  body: holidayNoticeBody,
  answer: recordedNotice,
  status: 201,
});

export const tryOutNotice = defineRoute({
  method: 'POST',
  path: 'calendar/notices/what-if',
  operation: 'calendar.tryOut',
  summary: '试算：这个放假安排会改变本机关哪些在办申请的期限；不登记任何内容',
  body: holidayNoticeBody,
  answer: z.object({ status: z.literal('possible'), calendar: z.string(), moved }),
});

export const recordLocalHoliday = defineRoute({
  method: 'POST',
  path: 'calendar/local-holidays',
  operation: 'calendar.record',
  summary: '登记地方放假通知，对本机关及其下级机关有效',
  body: localHolidayBody,
  answer: recordedNotice,
  status: 201,
});

export const readNoticeMoves = defineRoute({
  method: 'GET',
  path: 'calendar/notices/:number/moved',
  operation: 'case.list',
  summary: '已登记的放假安排改变了本机关哪些申请的期限',
  params: z.strictObject({ number: shortText }),
  answer: z.object({ number: z.string(), state: z.enum(['done', 'pending']), moved }),
});
