import { z } from 'zod';
import { defineRoute } from '../door/route';

const day = z.string().nullable();

export const readReminders = defineRoute({
  method: 'GET',
  path: 'reminders',
  operation: 'reminder.read',
  summary: '本人的提醒，新的在前：即将到期、今天到期、逾期、等候过久、退信、缺送达凭证、期限改变',
  query: z.strictObject({
    unread: z.enum(['true', 'false']).default('false'),
    before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.array(
    z.object({
      id: z.int(),
      agency: z.string(),
      request: z.string(),
      number: z.string().nullable(),
      kind: z.string(),
      words: z.string(),
      clock: z.string(),
      dueOn: day,
      wasDueOn: day,
      toldOn: z.string(),
      readAt: z.string().nullable(),
    }),
  ),
});

export const markReminderRead = defineRoute({
  method: 'POST',
  path: 'reminders/:id/read',
  operation: 'reminder.read',
  summary: '把一条提醒标为已读',
  params: z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  status: 204,
});

export const readMailAddress = defineRoute({
  method: 'GET',
  path: 'reminders/mail',
  operation: 'reminder.read',
  summary: '本人的提醒邮件发到哪里',
  answer: z.object({ address: z.string().nullable() }),
});

export const setMailAddress = defineRoute({
  method: 'PUT',
  path: 'reminders/mail',
  operation: 'reminder.read',
  summary: '改变本人提醒邮件的地址；写 null 不再发邮件',
  body: z.strictObject({ address: z.email('不是电子邮件地址，请核对。').max(254).nullable() }),
  status: 204,
});
