import { z } from 'zod';

/** A row's cells by column; null where nothing says what the cell holds. */
const row = z.record(z.string(), z.number().nullable());
const table = z.record(z.string(), row);

export const tablesShape = z.object({
  unfinishedImport: z.string().optional(),
  agency: z.string(),
  name: z.string().nullable(),
  year: z.int(),
  period: z.object({ from: z.string(), to: z.string() }),
  asOf: z.string().optional(),
  position: z.int(),
  calendar: z.string(),
  rules: z.string(),
  format: z.enum(['2019', '2021']),
  table2: table,
  table3: table,
  table4: table,
});

export const cellShape = z.object({
  cell: z.string(),
  definition: z.string(),
  count: z.number(),
  cases: z.array(
    z.object({
      request: z.string(),
      number: z.string().nullable(),
      decidingAct: z.string(),
      decidingDay: z.string().nullable(),
      rule: z.string(),
      bookedLate: z.boolean(),
    }),
  ),
});
