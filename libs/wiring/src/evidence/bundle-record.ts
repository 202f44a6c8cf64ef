import { canonicalJson, recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { calendarFrom, isLocalDate, localDate, withOverlay } from '@taizhang/deadlines';
import type { Calendar } from '@taizhang/deadlines';
import type { RecordedAct } from '@taizhang/request-case';
import { z } from 'zod';

const day = z.string().refine(isLocalDate).transform(localDate);
const ordinal = z.int().min(0);

/** What a bundle says of itself; with the acts and the calendar everything else in it follows from this. */
export const bundleFacts = z.strictObject({
  format: z.literal('taizhang-evidence'),
  formatVersion: z.literal(1),
  /** Version of the program that made it: another one may set the same words otherwise on the page. */
  program: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  request: z.string(),
  /** 受理编号. */
  number: z.string().nullable(),
  stream: z.string(),
  /** The day as of which deadlines are judged. */
  asOf: day,
  /** The last ordinal of the log that the bundle knows. */
  position: ordinal,
  /** Only the part of an agency that handed the case over (decision 0027): versions are left out. */
  part: z.literal(true).optional(),
  /** What the accounts that recorded are called, by their ids. */
  staff: z.record(z.string(), z.string()).optional(),
  /** What the list says of each kind of paper, in the words of the program that made it. */
  words: z.record(z.string(), z.strictObject({ title: z.string(), source: z.string(), purpose: z.string() })),
  /** Of documents whose act does not say it. */
  mediaTypes: z.record(z.string(), z.string()),
  /** Documents whose case's key was destroyed: they stand in the list and cannot be handed in. */
  erased: z.array(z.string()).readonly(),
});
export type BundleFacts = z.output<typeof bundleFacts>;

const date = z.string();
const festival = z.enum([
  'newYear',
  'springFestival',
  'tombSweeping',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
]);
const notice = z.strictObject({
  number: z.string(),
  issuedOn: date,
  mark: z.enum(['CONFIRMED', 'RECALL']),
  changed: festival.optional(),
});
const holiday = z.strictObject({ festival, from: date, until: date, worked: z.array(date) });
const year = z.strictObject({ year: z.int(), notices: z.array(notice), breaks: z.array(holiday) });

/** The calendar that the deadlines were counted with, as data. */
export const bundleCalendar = z.strictObject({
  arrangements: z.strictObject({ version: z.string(), years: z.array(year) }),
  overlays: z.array(
    z.strictObject({
      region: z.string(),
      source: z.string(),
      restDays: z.array(day),
      workdays: z.array(day),
    }),
  ),
});

export function calendarData({ arrangements, overlays }: Calendar): z.input<typeof bundleCalendar> {
  return bundleCalendar.parse(JSON.parse(canonicalJson({ arrangements, overlays })));
}

export function calendarOf({ arrangements, overlays }: z.output<typeof bundleCalendar>): Calendar {
  return overlays.reduce((calendar, overlay) => withOverlay(calendar, overlay), calendarFrom(arrangements));
}

/** All that a bundle is made of. */
export interface BundleRecord {
  readonly facts: BundleFacts;
  readonly calendar: Calendar;
  /** The case's events by then, opened. */
  readonly events: readonly DecodedEvent[];
}

export function actsOf({ events }: BundleRecord): readonly RecordedAct[] {
  return recordedActs(events);
}
