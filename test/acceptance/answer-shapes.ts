import { z } from 'zod';

// What the command line answers with `--json`, field by field; anything more or less is a fault.

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const refusedLine = z.strictObject({
  line: z.number(),
  field: z.string().nullable(),
  code: z.string(),
  message: z.string().regex(/[一-龥].*。$/),
});
export const importAnswer = z.strictObject({
  file: z.string(),
  lines: z.number(),
  stored: z.number(),
  alreadyThere: z.number(),
  refused: z.array(refusedLine),
});
const table = z.record(z.string(), z.record(z.string(), z.number().nullable()));
export const reportAnswer = z.strictObject({
  agency: z.string(),
  name: z.string().nullable(),
  year: z.number(),
  format: z.enum(['2019', '2021']),
  period: z.strictObject({ from: day, to: day }),
  position: z.number(),
  calendar: z.string(),
  rules: z.string(),
  table2: table,
  table3: table,
  table4: table,
});
export const registerLine = z.strictObject({
  request: z.string(),
  number: z.string().nullable(),
  receivedOn: day.nullable(),
  category: z.string().nullable(),
  stage: z.string(),
  replyDueOn: day.nullable(),
  replyDueProvisional: z.boolean(),
  dispatchedOn: day.nullable(),
  outcome: z.string().nullable(),
  concludedOn: day.nullable(),
  overdue: z.boolean(),
  flags: z.array(z.string()),
});
const clock = z.strictObject({
  clock: z.string(),
  startedOn: day.nullable(),
  dueOn: day.nullable(),
  provisional: z.boolean(),
  state: z.string(),
  days: z.array(
    z.strictObject({ date: day, counted: z.boolean(), why: z.string(), by: z.string().optional() }),
  ),
});
export const deadlineAnswer = z.strictObject({
  request: z.string(),
  asOf: day,
  calendar: z.string(),
  clocks: z.array(clock),
});
const deciding = { decidingAct: z.string(), decidingDay: day.nullable(), rule: z.string() };
export const cellAnswer = z.strictObject({
  cell: z.string(),
  definition: z.string(),
  count: z.number(),
  cases: z.array(
    z.strictObject({
      request: z.string(),
      number: z.string().nullable(),
      ...deciding,
      bookedLate: z.boolean(),
    }),
  ),
});
export const countedAnswer = z.strictObject({
  request: z.string(),
  countedIn: z.array(z.strictObject({ year: z.number(), cell: z.string(), ...deciding })),
  notCounted: z.string().optional(),
});
export const historyAnswer = z.strictObject({
  request: z.string(),
  acts: z.array(
    z.strictObject({
      ordinal: z.number(),
      occurredOn: day.nullable(),
      recordedAt: z.iso.datetime(),
      recordedBy: z.string().startsWith('cli:'),
      act: z.string(),
      words: z.string(),
      changed: z.array(z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() })),
      inForce: z.boolean(),
    }),
  ),
});
export const verifyAnswer = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
});
