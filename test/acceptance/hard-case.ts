import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isLocalDate } from '@taizhang/deadlines';
import { z } from 'zod';

const day = z.string().refine(isLocalDate);
const table = z.record(z.string(), z.record(z.string(), z.number()));
const request = { agency: z.string(), request: z.string(), asOf: day };

const arithmetic = z.union([
  z.strictObject({ day, rule: z.literal('fixedDay') }),
  z.strictObject({
    day,
    rule: z.enum(['workdays', 'calendarDays', 'calendarMonths', 'plainDays']),
    from: day,
    n: z.number(),
    stops: z.array(z.tuple([day, day])).optional(),
  }),
  z.strictObject({ day, field: z.string(), request: z.string(), agency: z.string().optional() }),
]);

const expectedSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  agencies: z.array(z.string()),
  reports: z.array(z.strictObject({ agency: z.string(), year: z.number(), table3: table, table4: table })),
  sums: z
    .array(z.strictObject({ agencies: z.array(z.string()), year: z.number(), table3: table, table4: table }))
    .default([]),
  clocks: z.array(
    z.strictObject({
      ...request,
      clock: z.string(),
      dueOn: day.optional(),
      orDueOn: z.array(day).default([]),
      provisional: z.boolean().optional(),
      replaced: z.boolean().default(false),
      firstCounted: day.optional(),
    }),
  ),
  arithmetic: z.record(z.string(), arithmetic).default({}),
  register: z.array(z.looseObject(request)),
  flags: z.array(z.strictObject({ ...request, has: z.array(z.string()), hasNot: z.array(z.string()) })),
  skipped: z.string().nullable(),
  note: z.string().optional(),
});

/** What must come out of a hard case; the rules of comparison stand in `hard-cases.int.spec.ts`. */
export type HardCase = Readonly<z.infer<typeof expectedSchema>> & { readonly ledger: readonly string[] };
export type ExpectedClock = HardCase['clocks'][number];
export type Arithmetic = z.infer<typeof arithmetic>;

function readCase(folder: string, id: string): HardCase {
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const ledger = text(`${id}.ndjson`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { ...expectedSchema.parse(JSON.parse(text(`${id}.expected.json`))), ledger };
}

/** The cases of a folder: `<id>.ndjson` and `<id>.expected.json`. */
export function hardCasesIn(folder: string): readonly HardCase[] {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => name.slice(0, -'.ndjson'.length))
    .filter((id) => existsSync(path.join(folder, `${id}.expected.json`)));
  return ids.toSorted().map((id) => readCase(folder, id));
}
