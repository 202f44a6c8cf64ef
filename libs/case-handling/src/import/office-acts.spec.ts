import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import { attached, contacted, drafted } from '@test/office-acts';
import { recordActs } from '../record-act/record-acts';
import { compareLedger } from './compare-ledger';
import { caseLines, importing } from './import.fixture';

const TODAY = localDate('2026-03-02');

/** A case of which a file was imported, in which the office has worked since. */
async function workedOn() {
  const { ports, bring, acts } = importing();
  const [submitted = {}, received = {}, ...rest] = caseLines('K1');
  await bring([submitted, received]);
  const done = [contacted('2024-03-02'), attached('2024-03-03', 'D1'), drafted('2024-03-04', 'R1')];
  const who = { agency: 'A1', request: 'K1', commandId: 'office', recordedBy: 'account:han' };
  await recordActs({ ...who, acts: done, today: TODAY, calendar: stateCouncilCalendar }, ports);
  return { ports, bring, acts, whole: [submitted, received, ...rest], received };
}

describe('a ledger beside office acts', () => {
  it('finds what is there, adds what is new, and leaves the office’s own alone', async () => {
    const { bring, acts, whole } = await workedOn();
    expect(await bring(whole, { fileHash: 'f2' })).toMatchObject({ stored: 2, alreadyThere: 2, refused: [] });
    expect(await bring(whole, { fileHash: 'f3' })).toMatchObject({ stored: 0, alreadyThere: 4, refused: [] });
    expect((await acts()).map(({ act }) => act)).toEqual([
      'ApplicationSubmitted',
      'ReceiptFixed',
      'ContactAttempted',
      'DocumentAttached',
      'ReplyDrafted',
      'ReplyDecided',
      'ReplyDispatched',
    ]);
  });

  it('puts right what it says otherwise', async () => {
    const { bring, acts, received } = await workedOn();
    const differing = { ...received, receivedOn: '2024-03-04' };
    const because = { fileHash: 'f2', rectifyBecause: '核对纸质材料' };
    expect(await bring([differing], because)).toMatchObject({ stored: 1, refused: [] });
    expect((await acts()).at(-1)).toMatchObject({ act: 'RecordRectified', rectifies: 'ReceiptFixed' });
  });

  it('is compared by its own acts alone', async () => {
    const { ports, whole } = await workedOn();
    const lines = whole.map((line) => JSON.stringify(line));
    expect(await compareLedger(lines, { calendarOf: () => stateCouncilCalendar }, ports)).toMatchObject({
      lines: 4,
      there: 2,
      missing: [{ act: 'ReplyDecided' }, { act: 'ReplyDispatched' }],
      differing: [],
      unreadable: [],
    });
  });
});
