import { agencyStream, CALENDAR_STREAM, recordEntry, InMemoryKeyVault } from '@taizhang/case-handling';
import type { Entry } from '@taizhang/case-handling';
import { dayKind, localDate } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import { OfficeRules } from './office-rules';

const NOTICE = {
  act: 'HolidayNoticeRecorded',
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: localDate('2026-11-20'),
  restDays: [localDate('2027-01-01')],
  workDays: [],
} as const;
const LOCAL = {
  act: 'LocalHolidayRecorded',
  agency: 'P',
  number: '某府发〔2027〕1号',
  issuedOn: localDate('2026-11-21'),
  restDays: [localDate('2027-04-08')],
  workDays: [],
} as const;

describe('the rules as the log knows them', () => {
  const store = () => new InMemoryEventStore({ now: () => Date.UTC(2026, 10, 23) });
  const log = (of = store()) => ({
    of,
    record: async (stream: string, agency: string, body: Entry) => {
      const command = { stream, agency, body, commandId: `${stream} ${JSON.stringify(body)}` };
      const ports = { store: of, vault: new InMemoryKeyVault() };
      const answer = await recordEntry({ ...command, recordedBy: 'test', decide: () => null }, ports);
      return answer.status === 'recorded' ? answer.ordinal : 0;
    },
  });
  const kind = (rules: Pick<OfficeRules, 'rulesOf'>, agency: string, day: string) =>
    dayKind(rules.rulesOf(agency).calendar, localDate(day));

  it('are told of a notice that any process records', async () => {
    const { of, record } = log();
    const [mine, others] = [new OfficeRules(null, of), new OfficeRules(null, of)];
    const told = new Promise<string>((resolve) => {
      others.tell(async ({ version }) => resolve(version));
    });
    await others.watch();
    await record(CALENDAR_STREAM, 'A1', NOTICE);
    await mine.learn();
    expect(kind(mine, 'A1', '2027-01-01')).toBe('holiday');
    expect(await told).toBe(mine.version);
    expect(mine.version).toContain(NOTICE.number);
    expect(mine.rulesOf('A1').calendar.version).toContain(NOTICE.number);
    await of.close();
  });

  it('lay a local order over the agency and those below it, as the tree stands', async () => {
    const { of, record } = log();
    await record(agencyStream('P'), 'P', { act: 'AgencyPlaced', parent: null });
    await record(agencyStream('C'), 'C', { act: 'AgencyPlaced', parent: 'P' });
    await record(CALENDAR_STREAM, 'P', LOCAL);
    const rules = new OfficeRules(null, of);
    await rules.learn();
    const holidays = () => ['P', 'C', 'X'].filter((one) => kind(rules, one, '2027-04-08') === 'holiday');
    expect(holidays()).toEqual(['P', 'C']);
    const before = rules.version;
    await record(agencyStream('X'), 'X', { act: 'AgencyPlaced', parent: 'C' });
    await rules.learn();
    expect(holidays()).toEqual(['P', 'C', 'X']);
    expect(rules.version).not.toBe(before);
  });

  it('are still known as they were before a notice', async () => {
    const { of, record } = log();
    const ordinal = await record(CALENDAR_STREAM, 'A1', NOTICE);
    const rules = new OfficeRules(null, of);
    const without = rules.version;
    await rules.learn();
    expect(rules.knownAt(ordinal - 1).version).toBe(without);
    expect(kind(rules.knownAt(ordinal - 1), 'A1', '2027-01-01')).toBe('workday');
    expect(rules.knownAt(ordinal).version).toBe(rules.version);
  });

  it('are one value for all agencies without rules of their own', () => {
    const rules = new OfficeRules(null, store());
    expect(rules.rulesOf('A1')).toBe(rules.rulesOf('A2'));
  });
});
