import { stateCouncilCalendar } from '@taizhang/deadlines';
import { compareLedger } from './compare-ledger';
import { caseLines, importing } from './import.fixture';
import type { Line } from './import.fixture';

const [submitted = {}, received = {}, decided = {}, dispatched = {}] = caseLines('K1');
const document = {
  agency: 'A1',
  act: 'DocumentIssued',
  kind: 'normative',
  number: '〔2024〕1号',
  issuedOn: '2024-05-20',
};

function office() {
  const { ports, bring, acts } = importing();
  const compare = (...lines: readonly (Line | string)[]) => {
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    return compareLedger(texts, { calendarOf: () => stateCouncilCalendar }, ports);
  };
  return { bring, acts, compare };
}

describe('a ledger held against the log', () => {
  it('finds all that was imported from it', async () => {
    const { bring, compare } = office();
    const lines = [...caseLines('K1'), document, ...caseLines('K2')];
    await bring(lines);
    expect(await compare(...lines)).toEqual({
      lines: 9,
      there: 9,
      missing: [],
      differing: [],
      unreadable: [],
    });
  });

  it('names the acts that are missing by line, and stores none of them', async () => {
    const { bring, compare, acts } = office();
    await bring([submitted, received]);
    const before = await acts();
    const compared = await compare(dispatched, submitted, document, '', received, decided);
    expect(compared).toMatchObject({ lines: 5, there: 2, differing: [], unreadable: [] });
    expect(compared.missing).toEqual([
      { line: 1, agency: 'A1', request: 'K1', act: 'ReplyDispatched' },
      { line: 3, agency: 'A1', request: null, act: 'DocumentIssued' },
      { line: 6, agency: 'A1', request: 'K1', act: 'ReplyDecided' },
    ]);
    expect(await acts()).toEqual(before);
  });

  it('names lines that say otherwise than the log, with the field', async () => {
    const { bring, compare } = office();
    await bring(caseLines('K1'));
    const { there, missing, differing } = await compare(submitted, { ...received, receivedOn: '2024-03-04' });
    expect({ there, missing }).toEqual({ there: 1, missing: [] });
    expect(differing).toEqual([
      { line: 2, field: 'receivedOn', code: 'DiffersFromStored', detail: { fields: ['receivedOn'] } },
    ]);
  });

  it('counts: an act said once more than it stands is missing once', async () => {
    const { bring, compare } = office();
    await bring(caseLines('K1'));
    const { missing } = await compare(...caseLines('K1'), { ...dispatched, dispatchedOn: '2024-03-13' });
    expect(missing).toEqual([{ line: 5, agency: 'A1', request: 'K1', act: 'ReplyDispatched' }]);
  });

  it('goes on past lines that nobody understands', async () => {
    const { bring, compare } = office();
    await bring(caseLines('K1'));
    const compared = await compare('{"agency"', submitted, { ...received, receivedOn: 'then' });
    expect(compared).toMatchObject({ lines: 3, there: 1, missing: [] });
    expect(compared.unreadable.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 1, code: 'NotJson' },
      { line: 3, code: 'NotADate' },
    ]);
  });

  it('follows a case to the stream of the agency that was asked', async () => {
    const { bring, compare } = office();
    const passed = {
      agency: 'A1',
      request: 'K1',
      act: 'CaseTransferred',
      transferredOn: '2024-03-05',
      toAgency: 'B1',
    };
    const [, , decidedByB = {}, dispatchedByB = {}] = caseLines('K1', 'B1');
    await bring([submitted, received, passed, decidedByB]);
    const { there, missing } = await compare(decidedByB, dispatchedByB);
    expect(there).toBe(1);
    expect(missing).toEqual([{ line: 2, agency: 'B1', request: 'K1', act: 'ReplyDispatched' }]);
  });
});
