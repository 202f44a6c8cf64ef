import { rulesWith } from '@taizhang/annual-report';
import { InMemoryKeyVault, readClosed, recordActs, requestStream } from '@taizhang/case-handling';
import type { RecordableAct } from '@taizhang/case-handling';
import { stateCouncilCalendar as calendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import { handedIn, replied, reviewAccepted } from '@test/acts';
import { TODAY } from '@test/given-case';
import { assigned, attached, contacted, drafted, reviewed } from '@test/office-acts';
import { rowsOfCase } from './rows-of-stream';

const rules = rulesWith({ calendar });
const stream = requestStream('A', 'K1');
const legal = [...handedIn('2024-05-06'), ...replied('2024-05-20'), reviewAccepted('V1', '2024-06-03')];
const office = [
  assigned('2024-05-06', 'han'),
  contacted('2024-05-07'),
  attached('2024-05-08', 'D1'),
  drafted('2024-05-20', 'R1'),
  reviewed('2024-05-20', 'R1'),
];

/** Everything that the case says to the register and to the reports, without the places in the log. */
async function rowsOf(acts: readonly RecordableAct[]) {
  const ports = { store: new InMemoryEventStore({ now: () => 0 }), vault: new InMemoryKeyVault() };
  for (const [index, act] of acts.entries()) {
    const who = { agency: 'A', request: 'K1', commandId: `c-${index}`, recordedBy: `account:${index}` };
    const { status } = await recordActs({ ...who, acts: [act], today: TODAY, calendar }, ports);
    expect([act.act, status]).toEqual([act.act, 'recorded']);
  }
  const events = (await ports.store.readStream(stream)).map(readClosed);
  const columns = rowsOfCase(stream, events, () => rules).map((row) => row.columns);
  const said = JSON.stringify(columns, (key, value: unknown) => (/ordinal$/i.test(key) ? undefined : value));
  return { count: columns.length, said };
}

describe('a case in which the office works', () => {
  it('says to the register and to the reports what it said before, but for who handles it', async () => {
    const [first, second, ...later] = legal;
    if (!first || !second) throw new Error('The tale has begun with two acts.');
    const plain = await rowsOf(legal);
    const worked = await rowsOf([first, ...office, second, ...later]);
    expect(worked.said).toContain('"handler":"han"');
    expect(worked.said.replace('"han"', 'null')).toBe(plain.said);
    expect(plain.count).toBe(3);
  });
});
