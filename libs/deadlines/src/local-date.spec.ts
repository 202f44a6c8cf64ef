import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  isLocalDate,
  lastDayOf,
  localDate,
  weekdayOf,
  yearOf,
} from '@taizhang/deadlines';

const day = localDate;

describe('a civil day', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31', '2026-11-21'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2024-02-30',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '1899-12-31',
    '2201-01-01',
    '2024-1-5',
    '2024/01/05',
    '20240105',
    '2024-01-05 ',
    '2024-01-05\n',
    '2024-01-05T00:00:00Z',
    '２０２４-01-05',
    '',
  ])('%j does not', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it('says in one sentence what is wrong', () => {
    expect(() => day('2024-02-30')).toThrow(
      '"2024-02-30" is not a day: write YYYY-MM-DD, a day that exists, between 1900 and 2200.',
    );
  });

  it('is compared as text', () => {
    expect(day('2019-12-31') < day('2020-01-01')).toBe(true);
  });

  it('knows its year, its weekday and the ends of a year', () => {
    expect(yearOf(day('2026-11-21'))).toBe(2026);
    expect(weekdayOf(day('2026-11-21'))).toBe(6);
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('1900-01-01'))).toBe(1);
    expect([firstDayOf(2026), lastDayOf(2026)]).toEqual(['2026-01-01', '2026-12-31']);
    expect(() => firstDayOf(1800)).toThrow(RangeError);
    expect(() => lastDayOf(2201)).toThrow(RangeError);
  });
});

describe('adding days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-07-31', 60, '2023-09-29'],
    ['2023-07-31', 0, '2023-07-31'],
  ])('%s and %d days is %s', (from, n, to) => {
    expect(addDays(day(from), n)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(n);
  });

  it('stays within 1900 to 2200 and takes whole days only', () => {
    expect(() => addDays(day('2200-12-31'), 1)).toThrow('outside the years 1900 to 2200');
    expect(() => addDays(day('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2024-01-01'), 0.5)).toThrow('must be a whole number');
    expect(() => addDays(day('2024-01-01'), Number.NaN)).toThrow(RangeError);
  });

  it('agrees with the days of the Gregorian calendar from 1900 to 2200, one by one', () => {
    let instant = Date.UTC(1900, 0, 1);
    for (let at = day('1900-01-01'); at < '2200-12-31'; at = addDays(at, 1)) {
      const expected = new Date(instant).toISOString().slice(0, 10);
      if (at !== expected) expect(at).toBe(expected);
      instant += 86_400_000;
    }
    expect(new Date(instant).toISOString().slice(0, 10)).toBe('2200-12-31');
  });
});

describe('adding months 按月计算, 民法典第二百零二条', () => {
  it.each([
    ['2022-02-10', 6, '2022-08-10'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 6, '2024-08-29'],
    ['2024-10-31', 1, '2024-11-30'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', -14, '2022-11-30'],
    ['2024-01-31', 0, '2024-01-31'],
  ])('%s and %d months is %s', (from, n, to) => {
    expect(addMonths(day(from), n)).toBe(to);
  });

  it('stays within 1900 to 2200 and takes whole months only', () => {
    expect(() => addMonths(day('2200-12-01'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('2024-01-01'), 1.5)).toThrow('The number of months must be a whole number');
  });
});
