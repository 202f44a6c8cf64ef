import {
  calendarDayDeadline,
  calendarFrom,
  localDate,
  monthDeadline,
  stateCouncilCalendar,
  withOverlay,
  workingDayDeadline,
} from '@taizhang/deadlines';
import type { Calendar, Stop } from '@taizhang/deadlines';

const day = localDate;
const stop = (after: string, until: string, by = 'thirdParty:T1'): Stop => {
  return { after: day(after), until: day(until), by };
};

function workingDays(startedOn: string, count: number, ...stops: readonly Stop[]) {
  return workingDayDeadline(stateCouncilCalendar, { startedOn: day(startedOn), workingDays: count, stops });
}
const days = (startedOn: string, count: number, calendar: Calendar = stateCouncilCalendar) =>
  calendarDayDeadline(calendar, { startedOn: day(startedOn), days: count });
const months = (startedOn: string, count: number) =>
  monthDeadline(stateCouncilCalendar, { startedOn: day(startedOn), months: count });

describe('a period in working days 工作日', () => {
  it.each([
    ['HC01 补正告知', '2021-12-30', 7, '2022-01-11'],
    ['HC01 答复', '2021-12-30', 20, '2022-01-28'],
    ['HC01 补正后答复，跨春节', '2022-01-10', 20, '2022-02-10'],
    ['HC02 补正告知', '2022-01-04', 7, '2022-01-13'],
    ['HC02 答复，末日是补班的星期日', '2022-01-04', 20, '2022-01-30'],
    ['HC03 恢复联系之日起', '2023-01-05', 20, '2023-02-07'],
    ['HC03 收到之日起', '2022-12-30', 20, '2023-02-02'],
    ['HC04 补正告知，跨春节', '2023-01-18', 7, '2023-02-01'],
    ['HC04 答复，跨春节', '2023-01-18', 20, '2023-02-20'],
    ['HC06 第三方意见', '2024-03-12', 15, '2024-04-02'],
    ['HC06 不扣除征求意见', '2024-03-01', 20, '2024-03-29'],
    ['HC08 答复', '2022-04-15', 20, '2022-05-16'],
    ['HC08 延期二十日', '2022-05-16', 20, '2022-06-14'],
    ['HC08 延期十日', '2022-05-16', 10, '2022-05-30'],
    ['HC10 补正告知', '2024-05-06', 7, '2024-05-14'],
    ['HC10 原答复期限', '2024-05-06', 20, '2024-05-31'],
    ['HC10 补正后答复', '2024-05-27', 20, '2024-06-25'],
    ['HC11 补正告知', '2022-12-05', 7, '2022-12-14'],
    ['HC12 收费通知之前', '2024-06-17', 20, '2024-07-15'],
    ['HC12 缴费', '2024-06-24', 20, '2024-07-22'],
    ['HC12 缴费后答复', '2024-07-10', 20, '2024-08-07'],
    ['HC14 答复', '2022-03-01', 20, '2022-03-29'],
    ['HC16、HC17 答复，跨端午', '2022-05-09', 20, '2022-06-07'],
    ['HC18 答复', '2022-06-06', 20, '2022-07-04'],
    ['HC20 答复', '2022-07-04', 20, '2022-08-01'],
    ['HC21、HC22 答复', '2022-08-01', 20, '2022-08-29'],
    ['HC23 答复', '2023-10-25', 20, '2023-11-22'],
    ['HC25 答复', '2022-02-21', 20, '2022-03-21'],
    ['HC27 答复，跨劳动节', '2024-04-08', 20, '2024-05-08'],
    ['HC34 首个工作日', '2022-12-30', 1, '2023-01-03'],
    ['HC40 答复', '2025-03-03', 20, '2025-03-31'],
    ['HC41 答复', '2023-11-06', 20, '2023-12-04'],
    ['HC42 答复，跨中秋', '2024-09-02', 20, '2024-09-30'],
    ['HC48 答复', '2022-10-10', 20, '2022-11-07'],
  ])('%s: %s and %d working days is due on %s', (_, startedOn, count, dueOn) => {
    expect(workingDays(startedOn, count)).toEqual({ startedOn, dueOn, provisional: false });
  });

  it('may start on a rest day: day 1 is the first working day after it', () => {
    expect(workingDays('2023-01-24', 1).dueOn).toBe('2023-01-28');
  });

  it('of no days is due on the day it starts', () => {
    expect(workingDays('2023-01-24', 0).dueOn).toBe('2023-01-24');
  });

  it('is refused when not a whole number, negative, or past the year 2200', () => {
    expect(() => workingDays('2023-01-24', 2.5)).toThrow('The number of working days must be a whole number');
    expect(() => workingDays('2023-01-24', -1)).toThrow(RangeError);
    expect(() => workingDays('2023-01-24', Infinity)).toThrow(RangeError);
    expect(() => workingDays('2200-12-31', 1)).toThrow('outside the years 1900 to 2200');
  });
});

describe('the time of consultations is not counted 征求意见所需时间不计算在内, 第三十三条', () => {
  const asked = stop('2024-03-08', '2024-03-25');

  it('takes out the days after sending, up to and including the day of the opinion (HC06)', () => {
    expect(workingDays('2024-03-01', 20, asked).dueOn).toBe('2024-04-16');
  });

  it('takes out the sending day too when told that the stop begins a day earlier (HC06)', () => {
    expect(workingDays('2024-03-01', 20, stop('2024-03-07', '2024-03-25')).dueOn).toBe('2024-04-17');
  });

  it('takes out 02-13 to 02-24 from a period in 2023 (HC43)', () => {
    expect(workingDays('2023-02-06', 20, stop('2023-02-10', '2023-02-24')).dueOn).toBe('2023-03-20');
  });

  it('joins overlapping consultations, never adds them up', () => {
    const inside = stop('2024-03-11', '2024-03-20', 'agency:A1');
    const beyond = stop('2024-03-20', '2024-03-27', 'agency:A2');
    expect(workingDays('2024-03-01', 20, asked, inside).dueOn).toBe('2024-04-16');
    expect(workingDays('2024-03-01', 20, asked, beyond).dueOn).toBe('2024-04-18');
    expect(workingDays('2024-03-01', 20, asked, asked).dueOn).toBe('2024-04-16');
  });

  it('changes nothing when the stop holds no day, only rest days, or days outside the period', () => {
    expect(workingDays('2024-03-01', 20, stop('2024-03-08', '2024-03-08')).dueOn).toBe('2024-03-29');
    expect(workingDays('2024-03-01', 20, stop('2024-03-25', '2024-03-08')).dueOn).toBe('2024-03-29');
    expect(workingDays('2024-03-01', 20, stop('2024-03-08', '2024-03-10')).dueOn).toBe('2024-03-29');
    expect(workingDays('2024-03-01', 20, stop('2024-02-01', '2024-03-01')).dueOn).toBe('2024-03-29');
    expect(workingDays('2024-03-01', 20, stop('2024-03-29', '2024-04-29')).dueOn).toBe('2024-03-29');
  });
});

describe('a period in calendar days', () => {
  it.each([
    ['HC23 申请复议，末日星期日', '2023-11-22', 60, '2024-01-22'],
    ['HC23 复议决定，末日在春节，补班的星期日', '2023-12-15', 60, '2024-02-18'],
    ['HC23 复议后起诉', '2024-02-07', 15, '2024-02-22'],
    ['HC31 申请复议，末日中秋节，补班的星期六', '2023-07-31', 60, '2023-10-07'],
    ['末日是普通工作日', '2024-05-01', 15, '2024-05-16'],
    ['末日本身是补班日', '2022-01-15', 15, '2022-01-30'],
  ])('%s: %s and %d days is due on %s', (_, startedOn, count, dueOn) => {
    expect(days(startedOn, count)).toEqual({ startedOn, dueOn, provisional: false });
  });

  it('rolls over the days off of a region 地方放假', () => {
    const guangxi = withOverlay(stateCouncilCalendar, {
      region: '广西',
      source: '测试文号1',
      restDays: [day('2026-04-17'), day('2026-04-20')],
      workdays: [],
    });
    expect(days('2026-04-02', 15).dueOn).toBe('2026-04-17');
    expect(days('2026-04-02', 15, guangxi).dueOn).toBe('2026-04-21');
  });

  it('is refused when not a whole number of at least 1', () => {
    expect(() => days('2024-01-01', 0)).toThrow('The number of days must be a whole number from 1');
    expect(() => months('2024-01-01', 0)).toThrow('The number of months must be a whole number from 1');
  });
});

describe('a period in months', () => {
  it.each([
    ['HC01 直接起诉六个月', '2022-02-10', 6, '2022-08-10'],
    ['HC01 未告知起诉期限一年', '2022-02-10', 12, '2023-02-10'],
    ['月末无对应日', '2023-08-31', 6, '2024-02-29'],
    ['月末无对应日，末日星期六', '2025-08-31', 6, '2026-02-28'],
    ['末日国庆节', '2024-04-01', 6, '2024-10-08'],
    ['五年', '2019-05-15', 60, '2024-05-15'],
  ])('%s: %s and %d months is due on %s', (_, startedOn, count, dueOn) => {
    expect(months(startedOn, count)).toEqual({ startedOn, dueOn, provisional: false });
  });
});

describe('a year without notice 放假安排尚未公布', () => {
  it('makes a due day provisional once a day of it was asked about (HC45)', () => {
    expect(workingDays('2026-12-28', 20)).toMatchObject({ dueOn: '2027-01-25', provisional: true });
    expect(workingDays('2026-12-28', 3)).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(workingDays('2018-12-20', 20).provisional).toBe(true);
  });

  it('touches a calendar period only through its last day', () => {
    expect(days('2026-12-21', 15)).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(days('2026-12-16', 15)).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    expect(months('2026-08-31', 6)).toMatchObject({ dueOn: '2027-03-01', provisional: true });
    expect(days('2018-11-20', 60)).toMatchObject({ dueOn: '2019-01-21', provisional: false });
  });

  it('is final again, and may move, when the notice is added', () => {
    const { years } = stateCouncilCalendar.arrangements;
    const newYear = {
      festival: 'newYear',
      from: '2027-01-01',
      until: '2027-01-03',
      worked: [],
    } as const;
    const calendar = calendarFrom({
      version: 'test',
      years: [...years, { year: 2027, notices: [], breaks: [newYear] }],
    });
    const due = workingDayDeadline(calendar, { startedOn: day('2026-12-28'), workingDays: 20 });
    expect(due).toMatchObject({ dueOn: '2027-01-26', provisional: false });
  });
});
