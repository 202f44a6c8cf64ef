import type { JobFailure, JobKind, JobStanding, JobState } from '@taizhang/jobs';
import { z } from 'zod';

const renderedDocument = z.object({
  /** Its name, under which it can be fetched. */
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** The ordinal of the last event that the figures know. */
  position: z.number(),
  /** Characters that the format's fonts cannot show. */
  missingCharacters: z.array(z.string()),
  /** Only while an import of this agency has not been finished. */
  unfinishedImport: z.string().optional(),
});

const importedLedger = z.object({
  lines: z.number(),
  stored: z.number(),
  alreadyThere: z.number(),
  /** Columns of a workbook that mean nothing here and were not read. */
  unknownColumns: z.array(z.string()).optional(),
});

/** What a morning's sweep told, or a letter took along. */
const told = z.object({ day: z.string(), told: z.number() });

/** What a job of any kind has done. */
export const jobResult = z.union([renderedDocument, importedLedger, told]);

export type ToldReminders = z.infer<typeof told>;
export type RenderedDocument = z.infer<typeof renderedDocument>;
export type ImportedLedger = z.infer<typeof importedLedger>;

/** How a job stands, for whoever asked for it. */
export interface JobAnswer {
  readonly job: string;
  readonly kind: JobKind;
  readonly state: JobState;
  /** Percent. */
  readonly progress: number;
  readonly result?: z.infer<typeof jobResult>;
  readonly failure?: JobFailure;
}

const RESULTS = {
  renderReport: renderedDocument,
  importLedger: importedLedger,
  sweepDeadlines: told,
  sendReminders: told,
} as const;

/** A result that this program cannot read was left by another version: the job is as good as not done. */
export function jobAnswer({ id, kind, state, progress, result, failure }: JobStanding): JobAnswer {
  const answer = { job: id, kind, state, progress };
  if (state === 'failed') return { ...answer, failure };
  return state === 'done' ? { ...answer, result: RESULTS[kind].parse(result) } : answer;
}
