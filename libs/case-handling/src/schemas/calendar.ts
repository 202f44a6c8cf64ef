import type { LocalDate } from '@taizhang/deadlines';
import { z } from 'zod';
import { agencyCode, day, key } from './values';

const year = z.int().min(2019).max(2200);
const days = z.array(day).max(120);

/** 国务院办公厅节假日安排通知: the rest days and the worked weekend days of one year; a later notice of a year adds to it. */
export const holidayNoticeRecorded = z.strictObject({
  act: z.literal('HolidayNoticeRecorded'),
  year,
  /** 文号, e.g. 国办发明电〔2025〕7号. */
  number: key,
  issuedOn: day,
  restDays: days,
  workDays: days,
});

/** Days off by order of a local government (e.g. 广西三月三), for one agency and those below it. */
export const localHolidayRecorded = z.strictObject({
  act: z.literal('LocalHolidayRecorded'),
  agency: agencyCode,
  number: key,
  issuedOn: day,
  restDays: days,
  workDays: days,
});

/** The same as the API takes it: the address says which act it is, and for which agency. */
export const holidayNoticeBody = holidayNoticeRecorded.omit({ act: true });
export const localHolidayBody = localHolidayRecorded.omit({ act: true, agency: true });

export const calendarActs = {
  HolidayNoticeRecorded: holidayNoticeRecorded,
  LocalHolidayRecorded: localHolidayRecorded,
} as const;

/** What was read, with lists that nobody changes. */
type Notice<Schema extends z.ZodType<{ restDays: LocalDate[]; workDays: LocalDate[] }>> = Readonly<
  Omit<z.infer<Schema>, 'restDays' | 'workDays'>
> & { readonly restDays: readonly LocalDate[]; readonly workDays: readonly LocalDate[] };

export type HolidayNoticeRecorded = Notice<typeof holidayNoticeRecorded>;
export type LocalHolidayRecorded = Notice<typeof localHolidayRecorded>;
export type CalendarAct = HolidayNoticeRecorded | LocalHolidayRecorded;
