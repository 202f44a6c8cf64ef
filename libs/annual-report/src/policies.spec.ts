import { stateCouncilCalendar, withOverlay } from '@taizhang/deadlines';
import { DEFAULT_POLICIES, POLICY_OPTIONS, rulesWith } from './index';

describe('the readings that the law leaves open', () => {
  it('are the first of each list unless something else was adopted', () => {
    for (const [name, [first]] of Object.entries(POLICY_OPTIONS)) {
      expect(DEFAULT_POLICIES).toHaveProperty(name, first);
    }
    expect(rulesWith().policiesOf(2021)).toEqual(DEFAULT_POLICIES);
  });

  it('hold for whole report years', () => {
    const rules = rulesWith({ policies: { 2022: { disputeYear: 'acceptedInYear' } } });
    expect(rules.policiesOf(2022)).toEqual({ ...DEFAULT_POLICIES, disputeYear: 'acceptedInYear' });
    expect(rules.policiesOf(2023)).toEqual(DEFAULT_POLICIES);
  });

  it('go with a calendar and a version', () => {
    const order = { region: '广西', source: '桂政办发〔2021〕1号', restDays: [], workdays: [] };
    const calendar = withOverlay(stateCouncilCalendar, order);
    expect(rulesWith({ calendar, version: '2026.1-A1' })).toMatchObject({ calendar, version: '2026.1-A1' });
    expect(rulesWith().calendar).toBe(stateCouncilCalendar);
  });
});
