import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { InMemoryEventStore } from '@taizhang/event-store';
import { requestStream } from '@taizhang/case-handling';
import { TriedLetters } from '../letters/issuing.fixture';
import { sweepDocuments } from './sweep-documents';

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

describe('the sweep of documents', () => {
  let office: TriedLetters;
  beforeEach(async () => {
    office = new TriedLetters();
    await office.adopt();
    await office.withCorrection();
    await office.issue();
  });
  afterEach(() => office.destroy());

  function twoDaysPass(): void {
    const then = new Date(Date.now() - TWO_DAYS_MS);
    for (const one of readdirSync(office.folder, { recursive: true, withFileTypes: true })) {
      if (one.isFile()) utimesSync(path.join(one.parentPath, one.name), then, then);
    }
  }

  it('takes away what no act of the case names, and nothing that one names', async () => {
    const stray = async function* () {
      yield Buffer.from('%PDF-1.7');
    };
    await office.blobs.put(requestStream('A', 'K1'), stray(), { mostBytes: 100 });
    expect(await sweepDocuments(office)).toBe(0);
    twoDaysPass();
    expect(await office.kept()).toHaveLength(3);
    expect(await sweepDocuments(office)).toBe(1);
    expect(await office.kept()).toHaveLength(2);
  });

  it('takes nothing away over a log that does not know the cases: it is not theirs', async () => {
    twoDaysPass();
    const other = { store: new InMemoryEventStore({ now: () => 0 }), blobs: office.blobs };
    expect(await sweepDocuments(other)).toBe(0);
    expect(await office.kept()).toHaveLength(2);
  });
});
