import { z } from 'zod';

/** The formats that a yearly document can be had in. */
export const DOCUMENT_FORMATS = ['json', 'docx', 'xlsx', 'html', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A file beside the queue, named by its content: what people wrote never enters a queue. */
const spooled = z.string().regex(/^[0-9a-f]{64}$/);

const renderReport = z.strictObject({
  kind: z.literal('renderReport'),
  agency: z.string().min(1),
  year: z.int(),
  format: z.enum(DOCUMENT_FORMATS),
  /** The office's own texts. */
  texts: spooled.nullable(),
  /** Table three on a page turned sideways. */
  landscape: z.boolean(),
  /** The last ordinal that the document knows: what is asked for again later is another document. */
  knownAt: z.int().min(0),
  /** Version of the counting rules. */
  rules: z.string(),
});

const importLedger = z.strictObject({
  kind: z.literal('importLedger'),
  file: spooled,
  /** Whose register it is, and of which year: for a workbook, which does not say so itself. */
  agency: z.string().nullable(),
  year: z.int().nullable(),
  recordedBy: z.string().min(1),
});

const civilDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The morning's look at what is due. */
const sweepDeadlines = z.strictObject({
  kind: z.literal('sweepDeadlines'),
  /** The morning that is meant; null: that of the day on which it is done. */
  day: civilDay.nullable(),
});

/** Hands one account's reminders of a day to the mail server. */
const sendReminders = z.strictObject({
  kind: z.literal('sendReminders'),
  account: z.string().min(1),
  day: civilDay,
  /** Tells two letters of one day apart. */
  about: z.string().min(1),
});

const jobOrder = z.discriminatedUnion('kind', [renderReport, importLedger, sweepDeadlines, sendReminders]);

/** What is asked of the background: data that anybody may see who sees the queue. */
export type JobOrder = z.infer<typeof jobOrder>;
export type JobKind = JobOrder['kind'];
export type OrderOf<Kind extends JobKind> = Extract<JobOrder, { readonly kind: Kind }>;

/** A queue holds an order that this program does not know; a newer or older one put it there. */
export class UnreadableOrderError extends Error {
  override readonly name = 'UnreadableOrderError';

  constructor(reason: string) {
    super(
      `the order in the queue cannot be read (${reason}): let a program of its version do it, or ask again`,
    );
  }
}

/** Reads an order on its way into a queue and on its way out of it. @throws UnreadableOrderError */
export function readOrder(stored: unknown): JobOrder {
  const read = jobOrder.safeParse(stored);
  if (read.success) return read.data;
  throw new UnreadableOrderError(
    read.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; '),
  );
}
