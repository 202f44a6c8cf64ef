import {
  localDate,
  proveCalendarDays,
  proveMonths,
  proveWorkingDays,
  stateCouncilCalendar,
} from '@taizhang/deadlines';
import type { ProofDay, Stop } from '@taizhang/deadlines';

const day = localDate;
const lines = (proof: readonly ProofDay[]) =>
  proof.map(({ date, counted, why, by }) => [date, counted ? '+' : '-', why, by].filter(Boolean).join(' '));

describe('the proof of a period in working days 期限逐日证明', () => {
  const prove = (startedOn: string, workingDays: number, ...stops: readonly Stop[]) =>
    proveWorkingDays(stateCouncilCalendar, { startedOn: day(startedOn), workingDays, stops });

  it('shows holidays and worked weekends 调休 for what they are', () => {
    expect(lines(prove('2024-09-12', 3))).toEqual([
      '2024-09-13 + workday',
      '2024-09-14 + makeUpWorkday',
      '2024-09-15 - holiday',
      '2024-09-16 - holiday',
      '2024-09-17 - holiday',
      '2024-09-18 + workday',
    ]);
  });

  it('shows an ordinary weekend', () => {
    expect(lines(prove('2024-03-08', 1))).toEqual([
      '2024-03-09 - weekend',
      '2024-03-10 - weekend',
      '2024-03-11 + workday',
    ]);
  });

  it('names the consultation that suspends a working day; rest days keep their own reason', () => {
    const thirdParty = { after: day('2024-03-07'), until: day('2024-03-12'), by: 'thirdParty:T1' };
    const agency = { after: day('2024-03-11'), until: day('2024-03-13'), by: 'agency:A1' };
    expect(lines(prove('2024-03-07', 1, thirdParty, agency))).toEqual([
      '2024-03-08 - suspended thirdParty:T1',
      '2024-03-09 - weekend',
      '2024-03-10 - weekend',
      '2024-03-11 - suspended thirdParty:T1',
      '2024-03-12 - suspended thirdParty:T1',
      '2024-03-13 - suspended agency:A1',
      '2024-03-14 + workday',
    ]);
  });

  it('shows 11 suspended working days where the law takes out 11 (HC06)', () => {
    const proof = prove('2024-03-01', 20, {
      after: day('2024-03-08'),
      until: day('2024-03-25'),
      by: 'thirdParty:T1',
    });
    expect(proof.filter(({ why }) => why === 'suspended')).toHaveLength(11);
    expect(proof.at(-1)).toEqual({ date: '2024-04-16', counted: true, why: 'workday' });
  });

  it('shows the days that a restart threw away, up to and including the day of the restart', () => {
    const proof = proveWorkingDays(stateCouncilCalendar, {
      startedOn: day('2022-01-10'),
      workingDays: 1,
      precededBy: { from: day('2022-01-07'), by: 'correction' },
    });
    expect(lines(proof)).toEqual([
      '2022-01-08 - beforeRestart correction',
      '2022-01-09 - beforeRestart correction',
      '2022-01-10 - beforeRestart correction',
      '2022-01-11 + workday',
    ]);
  });

  it('is empty for a period of no days', () => {
    expect(prove('2022-01-10', 0)).toEqual([]);
  });
});

describe('the proof of a period in calendar days or months', () => {
  it('counts rest days on the way, and moves only the last day', () => {
    const proof = proveCalendarDays(stateCouncilCalendar, { startedOn: day('2023-07-31'), days: 60 });
    expect(proof.filter(({ counted }) => counted)).toHaveLength(60);
    expect(lines(proof).slice(57)).toEqual([
      '2023-09-27 + calendarDay',
      '2023-09-28 + calendarDay',
      ...['2023-09-29', '2023-09-30', '2023-10-01', '2023-10-02', '2023-10-03'].map(
        (date) => `${date} - lastDayIsRestDay`,
      ),
      ...['2023-10-04', '2023-10-05', '2023-10-06'].map((date) => `${date} - lastDayIsRestDay`),
      '2023-10-07 + calendarDay',
    ]);
  });

  it('ends on the plain last day when that is worked', () => {
    const proof = proveCalendarDays(stateCouncilCalendar, { startedOn: day('2024-02-07'), days: 15 });
    expect(proof).toHaveLength(15);
    expect(proof.at(-1)).toEqual({ date: '2024-02-22', counted: true, why: 'calendarDay' });
  });

  it('shows every day of the months', () => {
    const proof = proveMonths(stateCouncilCalendar, { startedOn: day('2024-04-30'), months: 1 });
    expect(proof).toHaveLength(30);
    expect(proof.at(0)?.date).toBe('2024-05-01');
    expect(proof.at(-1)).toEqual({ date: '2024-05-30', counted: true, why: 'calendarDay' });
  });
});
