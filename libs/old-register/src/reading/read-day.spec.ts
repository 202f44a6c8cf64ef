import type { RawCell } from './raw-cell';
import { readDay } from './read-day';

const text = (words: string): RawCell => ({ is: 'text', text: words });
const number = (told: number): RawCell => ({ is: 'number', number: told });
const from1900 = { from1904: false };
const from1904 = { from1904: true };

describe('a day in a register', () => {
  it.each([
    '2024-02-05',
    '2024-2-5',
    '2024/2/5',
    '2024/02/05',
    '2024.2.5',
    '2024年2月5日',
    '2024 年 2 月 5 日',
    '２０２４－０２－０５',
    '２０２４年２月５日',
    ' 2024-02-05 ',
    '2024-02-05 00:00:00',
    '2024/2/5 9:30',
    '20240205',
  ])('is understood as %s', (words) => {
    expect(readDay(text(words), from1900)).toBe('2024-02-05');
  });

  it.each([
    '2024-02-30',
    '2023年2月29日',
    '2024-13-01',
    '24-2-5',
    '2月5日',
    '2024年2月',
    '三月底',
    '5/2/2024',
    '无',
  ])('is not guessed from %s', (words) => {
    expect(readDay(text(words), from1900)).toBeNull();
  });

  it('is counted by the date system of the workbook', () => {
    expect(readDay(number(45327), from1900)).toBe('2024-02-05');
    expect(readDay(number(43865), from1904)).toBe('2024-02-05');
    expect(readDay(number(45327.75), from1900)).toBe('2024-02-05');
  });

  it('may be a number that is written like a day', () => {
    expect(readDay(number(20240205), from1900)).toBe('2024-02-05');
    expect(readDay(number(20240230), from1900)).toBeNull();
  });

  it('is not a small number that somebody mistyped', () => {
    expect(readDay(number(5), from1900)).toBeNull();
    expect(readDay(number(-1), from1900)).toBeNull();
    expect(readDay({ is: 'flag', flag: true }, from1900)).toBeNull();
  });

  it('is what the workbook shows as a date, if there is such a day', () => {
    expect(readDay({ is: 'day', day: '2024-02-05' }, from1900)).toBe('2024-02-05');
    expect(readDay({ is: 'day', day: null }, from1900)).toBeNull();
  });
});
