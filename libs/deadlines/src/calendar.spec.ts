import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addDays,
  calendarFrom,
  dayKind,
  isCovered,
  isWorkday,
  localDate,
  noticesOf,
  onOrNextWorkday,
  stateCouncilCalendar,
  weekdayOf,
  withOverlay,
  workingDaysAfter,
} from '@taizhang/deadlines';
import type { DayKind, LocalDate } from '@taizhang/deadlines';
import { STATE_COUNCIL_NOTICES } from './state-council-notices';

const day = localDate;
const published: Record<string, { off_weekdays: string[]; makeup_workdays: string[] }> = JSON.parse(
  readFileSync(path.join(__dirname, '../../../test/data/calendar_2019_2026.json'), 'utf8'),
);

function daysOf(year: number) {
  const days = [];
  for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at = addDays(at, 1)) days.push(at);
  return days;
}

describe('the State Council calendar 节假日安排', () => {
  it.each(Object.entries(published))('%s: agrees with the published list, day by day', (year, list) => {
    const expected = (at: LocalDate): DayKind => {
      if (list.makeup_workdays.includes(at)) return 'makeUpWorkday';
      if (list.off_weekdays.includes(at)) return 'holiday';
      return weekdayOf(at) >= 6 ? 'weekend' : 'workday';
    };
    for (const at of daysOf(Number(year))) {
      const kind = dayKind(stateCouncilCalendar, at);
      const weekendOfABreak = kind === 'holiday' && weekdayOf(at) >= 6;
      expect([at, weekendOfABreak ? 'weekend' : kind]).toEqual([at, expected(at)]);
    }
  });

  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%d has %d working days', (year, count) => {
    expect(daysOf(year).filter((at) => isWorkday(stateCouncilCalendar, at))).toHaveLength(count);
  });

  it.each([
    ['2020-01-31', 'holiday', '春节假期延长'],
    ['2020-02-01', 'holiday', '原定的补班日取消'],
    ['2020-02-03', 'workday', '延长后的首个工作日'],
    ['2019-05-02', 'holiday', '劳动节调整'],
    ['2019-05-05', 'makeUpWorkday', '劳动节调整'],
    ['2023-01-03', 'workday', '元旦假期之后'],
    ['2023-10-07', 'makeUpWorkday', '国庆节后补班的星期六'],
    ['2022-10-01', 'holiday', '假期里的星期六'],
    ['2022-10-15', 'weekend', '普通的星期六'],
    ['2022-12-31', 'holiday', '2023年元旦假期从上年末开始'],
    ['2026-09-20', 'makeUpWorkday', '中秋节补班'],
  ])('%s is a %s %s', (text, kind) => {
    expect(dayKind(stateCouncilCalendar, day(text))).toBe(kind);
  });

  it('names the notices of each year, later changes included 文号', () => {
    expect(noticesOf(stateCouncilCalendar, 2019)).toEqual([
      '国办发明电〔2018〕15号',
      '国办发明电〔2019〕3号',
    ]);
    expect(noticesOf(stateCouncilCalendar, 2020)).toEqual([
      '国办发明电〔2019〕16号',
      '国办发明电〔2020〕1号',
    ]);
    expect(noticesOf(stateCouncilCalendar, 2026)).toEqual(['国办发明电〔2025〕7号']);
    expect(noticesOf(stateCouncilCalendar, 2027)).toEqual([]);
  });

  it('covers 2019 to 2026 and guesses no holiday outside 尚未公布', () => {
    const covered = [2018, 2019, 2026, 2027].map((year) => isCovered(stateCouncilCalendar, year));
    expect(covered).toEqual([false, true, true, false]);
    expect(dayKind(stateCouncilCalendar, day('2027-01-01'))).toBe('workday');
    expect(dayKind(stateCouncilCalendar, day('2018-12-29'))).toBe('weekend');
  });

  it('calls only Saturdays and Sundays worked for a break 调休上班', () => {
    for (const { breaks } of STATE_COUNCIL_NOTICES.years) {
      for (const { worked } of breaks) {
        for (const at of worked) expect(weekdayOf(day(at))).toBeGreaterThanOrEqual(6);
      }
    }
  });
});

describe('a regional overlay 地方放假', () => {
  const sanYueSan = withOverlay(stateCouncilCalendar, {
    region: '广西',
    source: '测试文号1',
    restDays: [day('2026-04-17'), day('2026-04-20')],
    workdays: [day('2026-04-25'), day('2026-10-01')],
  });

  it('wins over the national list and names itself in the version', () => {
    expect(sanYueSan.version).toBe('2026.1+广西/测试文号1');
    expect(dayKind(sanYueSan, day('2026-04-17'))).toBe('holiday');
    expect(dayKind(sanYueSan, day('2026-04-25'))).toBe('makeUpWorkday');
    expect(dayKind(sanYueSan, day('2026-10-01'))).toBe('workday');
    expect(noticesOf(sanYueSan, 2026)).toEqual(['国办发明电〔2025〕7号', '测试文号1']);
  });

  it('leaves the calendar that it is laid over as it was', () => {
    expect(stateCouncilCalendar.version).toBe('2026.1');
    expect(dayKind(stateCouncilCalendar, day('2026-04-17'))).toBe('workday');
    expect(Object.isFrozen(sanYueSan.codes)).toBe(true);
  });

  it('lies over another overlay; the later one wins', () => {
    const back = withOverlay(sanYueSan, {
      region: '南宁',
      source: '测试文号2',
      restDays: [],
      workdays: [day('2026-04-17')],
    });
    expect(back.version).toBe('2026.1+广西/测试文号1+南宁/测试文号2');
    expect(dayKind(back, day('2026-04-17'))).toBe('workday');
    expect(dayKind(back, day('2026-04-20'))).toBe('holiday');
  });

  it('may name days of a year without notice, which stays without notice', () => {
    const next = withOverlay(stateCouncilCalendar, {
      region: '宁夏',
      source: '测试文号3',
      restDays: [day('2028-02-28'), day('2017-06-26')],
      workdays: [],
    });
    expect(dayKind(next, day('2028-02-28'))).toBe('holiday');
    expect(dayKind(next, day('2017-06-26'))).toBe('holiday');
    expect(dayKind(next, day('2027-05-03'))).toBe('workday');
    expect(dayKind(next, day('2026-10-10'))).toBe('makeUpWorkday');
    expect(isCovered(next, 2028)).toBe(false);
  });

  it('is refused when unnamed or when it contradicts itself', () => {
    const contradiction = { restDays: [day('2026-04-17')], workdays: [day('2026-04-17')] };
    const overlay = (name: string) => () =>
      withOverlay(stateCouncilCalendar, { region: name, source: 'x', ...contradiction });
    expect(overlay('')).toThrow('must name its region');
    expect(overlay('广西')).toThrow('calls 2026-04-17 both off and worked');
  });
});

describe('a calendar from other data', () => {
  it('needs at least one year', () => {
    expect(() => calendarFrom({ version: '0', years: [] })).toThrow(RangeError);
  });

  it('has no notice for a year between two covered years', () => {
    const year = (number: number) => ({ year: number, notices: [], breaks: [] });
    const gap = calendarFrom({ version: '1', years: [year(2019), year(2021)] });
    expect([2019, 2020, 2021].map((each) => isCovered(gap, each))).toEqual([true, false, true]);
  });
});

describe('working days 工作日', () => {
  it('counts the n-th working day after a day, the day itself not counted', () => {
    expect(workingDaysAfter(stateCouncilCalendar, day('2022-12-30'), 1)).toBe('2023-01-03');
    expect(workingDaysAfter(stateCouncilCalendar, day('2023-01-18'), 7)).toBe('2023-02-01');
    expect(workingDaysAfter(stateCouncilCalendar, day('2023-01-21'), 0)).toBe('2023-01-21');
  });

  it('moves a rest day to the next working day, which may be a worked Saturday', () => {
    expect(onOrNextWorkday(stateCouncilCalendar, day('2023-09-29'))).toBe('2023-10-07');
    expect(onOrNextWorkday(stateCouncilCalendar, day('2023-09-28'))).toBe('2023-09-28');
  });

  it('refuses a number of days that is not whole or is negative', () => {
    expect(() => workingDaysAfter(stateCouncilCalendar, day('2023-01-18'), 1.5)).toThrow(RangeError);
    expect(() => workingDaysAfter(stateCouncilCalendar, day('2023-01-18'), -1)).toThrow(RangeError);
  });
});
