import { dayKind, isCovered, noticesOf, stateCouncilCalendar, withNotice, withOverlay } from './calendar';
import { workingDayDeadline } from './deadline';
import { localDate } from './local-date';

const days = (...texts: readonly string[]) => texts.map(localDate);

/** A notice for 2027 as it might read. */
const NOTICE = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: localDate('2026-11-20'),
  restDays: days('2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'),
  workDays: days('2027-01-10'),
};

describe('a recorded holiday notice 节假日安排通知', () => {
  const period = { startedOn: localDate('2026-12-28'), workingDays: 5 };

  it('settles its year, and moves what was counted without it', () => {
    const noticed = withNotice(stateCouncilCalendar, NOTICE);
    expect(workingDayDeadline(stateCouncilCalendar, period)).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
    expect(workingDayDeadline(noticed, period)).toMatchObject({ dueOn: '2027-01-06', provisional: false });
    expect(isCovered(noticed, 2027)).toBe(true);
    expect(noticesOf(noticed, 2027)).toEqual([NOTICE.number]);
    expect(noticed.version).toBe(`${stateCouncilCalendar.version}+${NOTICE.number}`);
  });

  it('leaves the calendar that it was laid over as it was', () => {
    withNotice(stateCouncilCalendar, NOTICE);
    expect(isCovered(stateCouncilCalendar, 2027)).toBe(false);
    expect(dayKind(stateCouncilCalendar, localDate('2027-01-01'))).toBe('workday');
  });

  it('may speak of a day again: the later word holds', () => {
    const again = { ...NOTICE, number: '国办发明电〔2027〕1号', restDays: days('2027-01-10'), workDays: [] };
    const noticed = withNotice(withNotice(stateCouncilCalendar, NOTICE), again);
    expect(dayKind(noticed, localDate('2027-01-10'))).toBe('holiday');
    expect(dayKind(noticed, localDate('2027-01-01'))).toBe('holiday');
    expect(noticesOf(noticed, 2027)).toEqual([NOTICE.number, again.number]);
  });

  it('leaves years between that nobody has settled open', () => {
    const noticed = withNotice(stateCouncilCalendar, { ...NOTICE, year: 2028, restDays: [], workDays: [] });
    expect(
      workingDayDeadline(noticed, { startedOn: localDate('2027-06-01'), workingDays: 3 }).provisional,
    ).toBe(true);
    expect(
      workingDayDeadline(noticed, { startedOn: localDate('2028-06-01'), workingDays: 3 }).provisional,
    ).toBe(false);
  });

  it('does not settle the year for an overlay, which does not settle one itself', () => {
    const local = { region: '某地', source: '某政发〔2027〕3号', restDays: days('2027-04-08'), workdays: [] };
    expect(isCovered(withOverlay(stateCouncilCalendar, local), 2027)).toBe(false);
  });
});
