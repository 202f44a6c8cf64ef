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

/** 文号: the serial is the event's version in its series, so it is not in the data. */
export const letterNumberAllotted = z.strictObject({
  act: z.literal('LetterNumberAllotted'),
  /** The stream of the case, and the case's own key of the letter. */
  request: key,
  letter: key,
});

export const ERASURE_REASONS = ['retentionOver', 'askedByPerson', 'enteredWrongly'] as const;

/** 删除个人信息: the data key of a person, or of a case's free text, was destroyed. */
export const personErased = z.strictObject({
  act: z.literal('PersonErased'),
  /** The ids of the data keys that are gone. */
  keys: z.array(key).min(1).max(100_000),
  because: z.enum(ERASURE_REASONS),
});

/** What the program itself records beside the acts of an agency. */
export const bookkeepingActs = {
  NumberAllotted: numberAllotted,
  CaseAssumed: caseAssumed,
  ImportStarted: importStarted,
  ImportFinished: importFinished,
  LetterNumberAllotted: letterNumberAllotted,
  PersonErased: personErased,
} as const;

export type NumberAllotted = Readonly<z.infer<typeof numberAllotted>>;
export type CaseAssumed = Readonly<z.infer<typeof caseAssumed>>;
export type ImportStarted = Omit<z.infer<typeof importStarted>, 'agencies'> & {
  readonly agencies: readonly string[];
};
export type ImportFinished = Readonly<z.infer<typeof importFinished>>;
export type LetterNumberAllotted = Readonly<z.infer<typeof letterNumberAllotted>>;
export type PersonErased = Omit<z.infer<typeof personErased>, 'keys'> & { readonly keys: readonly string[] };
