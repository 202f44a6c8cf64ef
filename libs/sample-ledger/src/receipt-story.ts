import { addDays, daysBetween, firstDayOf, lastDayOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Act, ApplicantCategory, Channel } from '@taizhang/request-case';
import { someWorkday } from './days';
import type { Telling } from './days';
import type { Random } from './random';
import { replyClockFrom } from './story';
import type { Story } from './story';

/** One request as the figures want it. */
export interface PlannedRequest {
  /** Its place in the plan, from 1. */
  readonly serial: number;
  readonly category: ApplicantCategory;
  readonly carriedIn: boolean;
}

type Basis = Extract<Act, { act: 'ReceiptFixed' }>['basis'];

/** How long the way to the agency takes, in days, and what fixes the day of receipt (art. 31). */
const WAYS: { readonly [C in Channel]: { readonly basis: Basis; readonly days: readonly [number, number] } } =
  {
    inPerson: { basis: 'handedIn', days: [0, 0] },
    signedMail: { basis: 'signedFor', days: [1, 4] },
    ordinaryMail: { basis: 'confirmed', days: [2, 6] },
    internet: { basis: 'confirmed', days: [0, 1] },
    fax: { basis: 'confirmed', days: [0, 0] },
    other: { basis: 'agencyRule', days: [0, 0] },
  };

const USUAL_CHANNELS = [
  'internet',
  'internet',
  'internet',
  'internet',
  'signedMail',
  'signedMail',
  'signedMail',
  'inPerson',
  'inPerson',
  'ordinaryMail',
  'fax',
  'other',
] as const;

const SUBJECTS = [
  '审批文件',
  '会议纪要',
  '批复文件',
  '统计资料',
  '征收公告',
  '验收材料',
  '资金使用情况',
  '规划图件',
] as const;

export function itemsOf(count: number, serial: number, random: Random): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => `关于第${serial}号项目${count > 1 ? `（${at + 1}）` : ''}的${random.pick(SUBJECTS)}`,
  );
}

function applicantOf({ serial, category }: PlannedRequest, random: Random) {
  if (random.chance(0.3)) return { category };
  const number = String(serial).padStart(3, '0');
  const name = category === 'naturalPerson' ? `申请人${number}` : `申请单位${number}`;
  return random.chance(0.6)
    ? { category, name, phone: `000-${number.padStart(8, '0')}` }
    : { category, name };
}

function daysFor({ carriedIn }: PlannedRequest, year: number): readonly [LocalDate, LocalDate] {
  return carriedIn
    ? [addDays(lastDayOf(year - 1), -45), lastDayOf(year - 1)]
    : [firstDayOf(year), lastDayOf(year)];
}

/** The application and its receipt. Open requests come late in their year, so that they are not yet overdue. */
export function received(
  planned: PlannedRequest,
  { year, items, late }: { readonly year: number; readonly items: readonly string[]; readonly late: boolean },
  telling: Telling,
): Story {
  const { random } = telling;
  const [first, last] = daysFor(planned, year);
  const receivedOn = someWorkday(
    late ? addDays(last, -Math.min(24, daysBetween(first, last))) : first,
    last,
    telling,
  );
  const channel = random.pick(USUAL_CHANNELS);
  const { basis, days } = WAYS[channel];
  const agent = random.chance(0.05) ? { agent: { name: `代理人${planned.serial}` } } : {};
  return {
    category: planned.category,
    acts: [
      {
        act: 'ApplicationSubmitted',
        submittedOn: addDays(receivedOn, -random.whole(...days)),
        channel,
        applicant: applicantOf(planned, random),
        ...agent,
        items,
      },
      { act: 'ReceiptFixed', receivedOn, basis },
    ],
    successorActs: [],
    receivedOn,
    at: receivedOn,
    replyClock: replyClockFrom(receivedOn, receivedOn),
    ending: null,
  };
}
