import { APPLICANT_CATEGORIES, CHANNELS, FLAGS, OUTCOMES, STAGES } from '@taizhang/request-case';
import { z } from 'zod';

const day = z.string();
const count = z.int();

/** One line of the register, in the words of the ledger's contract. */
export const lineShape = z.object({
  request: z.string(),
  number: z.string().nullable(),
  receivedOn: day.nullable(),
  category: z.enum(APPLICANT_CATEGORIES).nullable(),
  stage: z.enum(STAGES),
  replyDueOn: day.nullable(),
  replyDueProvisional: z.boolean(),
  dispatchedOn: day.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  concludedOn: day.nullable(),
  overdue: z.boolean(),
  flags: z.array(z.enum(FLAGS)),
});

const pageLineShape = lineShape.extend({
  channel: z.enum(CHANNELS).nullable(),
  submittedOn: day.nullable(),
  handler: z.string().nullable(),
});

export const pageShape = z.object({
  agency: z.string(),
  day,
  position: count,
  cases: z.array(pageLineShape),
  next: z.string().nullable(),
  total: count.nullable(),
});

const group = z.object({ count: count.nullable(), cases: z.array(pageLineShape) });

export const boardShape = z.object({
  agency: z.string(),
  day,
  position: count,
  soonUntil: day,
  laterUntil: day,
  groups: z.object({
    overdue: group,
    dueToday: group,
    dueSoon: group,
    dueLater: group,
    awaitingCorrection: group,
    awaitingFee: group,
    consulting: group,
    serviceUnproven: group,
  }),
  byHandler: z.array(
    z.object({
      handler: z.string().nullable(),
      open: count,
      overdue: count,
      dueToday: count,
      dueSoon: count,
      dueLater: count,
      awaitingCorrection: count,
      awaitingFee: count,
      consulting: count,
    }),
  ),
});

const figures = { received: count, concluded: count, replied: count, inTime: count };

export const dashboardShape = z.object({
  agency: z.string(),
  from: day,
  until: day,
  day,
  position: count,
  ...figures,
  onTimeRate: z.number().nullable(),
  open: count,
  overdue: count,
  months: z.array(z.object({ month: z.string(), ...figures })),
});

const last = z.array(z.object({ request: z.string(), number: z.string().nullable() }));

export const repeatsShape = z.object({
  agency: z.string(),
  month: z.string(),
  applicants: z.array(
    z.object({
      requests: count,
      months: z.array(z.object({ month: z.string(), requests: count })),
      last,
    }),
  ),
  sameTexts: z.array(z.object({ requests: count, last })),
});
