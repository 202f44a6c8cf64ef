import { localDate, proveWorkingDays, stateCouncilCalendar } from '@taizhang/deadlines';
import { proofCalendar } from './proof-calendar';

describe('the proof as a calendar', () => {
  const days = proveWorkingDays(stateCouncilCalendar, {
    startedOn: localDate('2023-01-18'),
    workingDays: 7,
    stops: [{ after: localDate('2023-01-30'), until: localDate('2023-01-31'), by: 'thirdParty:T1' }],
  });
  const printed = proofCalendar(days);

  it('numbers each counted day and marks why the others are not', () => {
    expect(printed).toContain('2023年01月');
    expect(printed).toContain('2023年02月');
    for (const word of ['第1日', '第7日', '班第3日', '假', '停']) expect(printed).toContain(word);
    expect(printed).not.toContain('第8日');
  });

  it('explains its marks and names what stopped the clock', () => {
    expect(printed).toContain('班＝调休上班');
    expect(printed).toContain('原因：第三方意见（T1）');
  });
});
