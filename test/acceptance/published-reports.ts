import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PrintedReport } from '@taizhang/sample-ledger';

/** Blank cells are null; other remarks in a row (the raw text of a cell) are no figures. */
const figure = z.union([z.number(), z.null()]);
const row = z.record(z.string(), z.unknown()).transform((cells) =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) => {
      const { success, data } = figure.safeParse(value);
      return success ? [[column, data] as const] : [];
    }),
  ),
);
const table = z.record(z.string(), row);
const violation = z.object({ rule: z.string(), where: z.string(), left: z.number(), right: z.number() });

const publishedReport = z.object({
  id: z.string(),
  agency: z.string(),
  year: z.number(),
  format: z.enum(['2019', '2021']),
  table2: table,
  table3: table,
  table4: table,
  violations: z.array(violation),
});

/** The figures of a report as its agency published it, and what is wrong with its arithmetic. */
export type PublishedReport = PrintedReport & z.infer<typeof publishedReport>;

/** Five ship with the demo; the others are for tests only. */
const FOLDERS = ['../../apps/cli/src/demo/reports', '../data/reports'].map((folder) =>
  path.join(__dirname, folder),
);

export function publishedReports(): readonly PublishedReport[] {
  return FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .toSorted((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1))
    .map((file) => publishedReport.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

export const rightReports = () => publishedReports().filter(({ violations }) => violations.length === 0);
export const wrongReports = () => publishedReports().filter(({ violations }) => violations.length > 0);
