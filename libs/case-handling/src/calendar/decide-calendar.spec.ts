import { localDate } from '@taizhang/deadlines';
import type { CalendarAct } from '../schemas/calendar';
import { refusalOfCalendarAct } from './decide-calendar';

const day = localDate;
const today = day('2026-11-23');
const notice = {
  act: 'HolidayNoticeRecorded',
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: day('2026-11-20'),
  restDays: [day('2027-01-01')],
  workDays: [day('2027-01-09')],
} as const;
const refusal = (act: CalendarAct, known: readonly CalendarAct[] = []) =>
  refusalOfCalendarAct(act, { today, known });

describe('a holiday notice 放假安排', () => {
  it('is recorded once by its number', () => {
    expect(refusal(notice)).toBeNull();
    expect(refusal(notice, [notice])).toBe('NoticeNumberUsed');
    expect(refusal({ ...notice, number: '国办发明电〔2025〕7号' })).toBe('NoticeNumberUsed');
  });

  it('names days of its year, and of the December before', () => {
    expect(refusal({ ...notice, restDays: [day('2026-12-31')] })).toBeNull();
    expect(refusal({ ...notice, restDays: [day('2026-11-30')] })).toBe('DayOutsideYear');
    expect(refusal({ ...notice, restDays: [day('2028-01-01')] })).toBe('DayOutsideYear');
  });

  it('makes only days off working days 调休上班', () => {
    expect(refusal({ ...notice, workDays: [day('2027-01-11')] })).toBe('WorkDayIsNoRestDay');
    const given = { ...notice, number: '先前', restDays: [day('2027-01-11')] };
    expect(refusal({ ...notice, workDays: [day('2027-01-11')] }, [given])).toBeNull();
  });

  it.each([
    ['NoticeInFuture', { issuedOn: day('2026-11-24') }],
    ['NoDaysNamed', { restDays: [], workDays: [] }],
    ['DayNamedTwice', { restDays: [day('2027-01-01'), day('2027-01-01')] }],
    ['DayBothRestAndWork', { restDays: [day('2027-01-09')] }],
  ] as const)('is refused as %s', (code, wrong) => {
    expect(refusal({ ...notice, ...wrong })).toBe(code);
  });

  it('of a local government may name days of any year', () => {
    const { restDays, workDays, issuedOn, number } = notice;
    const local = {
      act: 'LocalHolidayRecorded',
      agency: 'A1',
      restDays,
      workDays,
      issuedOn,
      number,
    } as const;
    expect(refusal({ ...local, restDays: [day('2028-04-08')] })).toBeNull();
    expect(refusal(local, [notice])).toBe('NoticeNumberUsed');
  });
});
