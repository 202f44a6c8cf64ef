import { z } from 'zod';
import { agencyCode, count, key } from './values';

/** 受理编号: the number is the event's version in its docket, so it is not in the data. */
export const numberAllotted = z.strictObject({ act: z.literal('NumberAllotted'), request: key });

/** First event of a successor's own stream: the history of this request stands in `stream`. */
export const caseAssumed = z.strictObject({
  act: z.literal('CaseAssumed'),
  fromAgency: agencyCode,
  stream: key,
});

export const importStarted = z.strictObject({
  act: z.literal('ImportStarted'),
  fileHash: key,
  agencies: z.array(agencyCode),
  lines: count,
});

export const importFinished = z.strictObject({
  act: z.literal('ImportFinished'),
  stored: count,
  alreadyThere: count,
  refused: count,
});

/** What the program itself records beside the acts of an agency. */
export const bookkeepingActs = {
  NumberAllotted: numberAllotted,
  CaseAssumed: caseAssumed,
  ImportStarted: importStarted,
  ImportFinished: importFinished,
} as const;

export type NumberAllotted = Readonly<z.infer<typeof numberAllotted>>;
export type CaseAssumed = Readonly<z.infer<typeof caseAssumed>>;
export type ImportStarted = Omit<z.infer<typeof importStarted>, 'agencies'> & {
  readonly agencies: readonly string[];
};
export type ImportFinished = Readonly<z.infer<typeof importFinished>>;
