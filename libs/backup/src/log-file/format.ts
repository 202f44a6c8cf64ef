import { LIMITS } from '@taizhang/event-store';
import type { JsonObject } from '@taizhang/event-store';
import { z } from 'zod';

/**
 * A copy of the log as NDJSON: a header, the wrapped data keys, the sealed accounts (none in version 1), the events by
 * ordinal, an end with the hash of every byte before it. Read and written here only; docs/decisions/0011 says why it
 * looks so.
 */
export const FORMAT = 'taizhang-log';
export const FORMAT_VERSION = 2;

const whole = z.number().int().nonnegative();
const text = z.string().min(1);
const instant = z.iso.datetime({ precision: 3 });

/** What every version of the format begins with. */
export const anyHeader = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().positive() });

const header = z
  .strictObject({
    format: z.literal(FORMAT),
    version: whole.min(1).max(FORMAT_VERSION),
    /** What was recorded before it is in the copy. By the clock of the program. */
    exportedAt: instant,
    /** Version of the program that wrote the copy. */
    program: text,
    /** The copy's events follow this ordinal: 0 for a whole log. */
    after: whole,
    /** Last ordinal of the copy. */
    last: whole,
    /** Id of the event at `after`; null for a whole log. */
    previous: z.guid().nullable(),
  })
  .refine(({ after, last, previous }) => last >= after && (after === 0) === (previous === null));

/** `name`: of a person's key, the keyed fingerprint that leads to it; copies made before there were names have none. */
const key = z.strictObject({ key: text, wrapped: z.base64().min(1), name: text.optional() });

/** What the log does not say of an account of the staff: login, name, hash of the password. */
const account = z.strictObject({ account: text, sealed: z.base64().min(1) });

const meta = z.strictObject({
  recordedBy: text,
  agency: text,
  commandId: text,
  correlationId: text,
  causationId: text.nullable(),
  contentHash: text,
});

const event = z.strictObject({
  eventId: z.guid().toLowerCase(),
  stream: text.max(LIMITS.streamCharacters),
  version: whole.min(1),
  ordinal: whole.min(1),
  recordedAt: instant,
  type: text.max(LIMITS.typeCharacters),
  schemaVersion: whole.min(1).max(LIMITS.schemaVersion),
  // The line has just been parsed from JSON: an object in it holds nothing but JSON.
  data: z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  meta,
});

const end = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  events: whole,
  keys: whole,
  accounts: whole.default(0),
});

export const SCHEMAS = { header, key, account, event, end };

export type LogHeader = Readonly<z.infer<typeof header>>;
/** A wrapped data key; `wrapped` is base64. */
export type CopiedKey = Readonly<z.infer<typeof key>>;
/** An account, sealed under the master key; `sealed` is base64. */
export type SealedAccount = Readonly<z.infer<typeof account>>;
export type LogEnd = Readonly<z.infer<typeof end>>;
