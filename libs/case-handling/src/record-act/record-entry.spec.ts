import { localDate } from '@taizhang/deadlines';
import type { DecodedEvent } from '../codec/decode';
import { CALENDAR_STREAM } from '../streams/places';
import { CommandIdReusedError, StreamContestedError } from './ports';
import { recordEntry } from './record-entry';
import type { EntryCommand } from './record-entry';
import { writePath } from './write-path.fixture';

const notice = {
  act: 'HolidayNoticeRecorded',
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: localDate('2026-03-01'),
  restDays: [localDate('2027-01-01')],
  workDays: [],
} as const;

/** One notice has one number. */
const unknownYet =
  (number: string) =>
  (events: readonly DecodedEvent[]): 'AlreadyRecorded' | null =>
    events.some(({ body }) => 'number' in body && body.number === number) ? 'AlreadyRecorded' : null;

function calendar() {
  const path = writePath();
  const record = (more: Partial<EntryCommand<'AlreadyRecorded'>> = {}) =>
    recordEntry(
      {
        stream: CALENDAR_STREAM,
        agency: 'A1',
        body: notice,
        commandId: 'c-1',
        recordedBy: 'cli:clerk',
        decide: unknownYet(notice.number),
        ...more,
      },
      path.ports,
    );
  return { ...path, record };
}

describe('recording into a stream that has rules of its own', () => {
  it('stores what its rule lets through, once for a command sent twice', async () => {
    const { store, record } = calendar();
    const first = await record();
    expect(first).toEqual({ status: 'recorded', version: 1, ordinal: 1 });
    expect(await record()).toEqual(first);
    expect(await store.readStream(CALENDAR_STREAM)).toHaveLength(1);
  });

  it('refuses with the rule’s own code, and stores nothing', async () => {
    const { store, record } = calendar();
    await record();
    expect(await record({ commandId: 'c-2' })).toEqual({ status: 'refused', code: 'AlreadyRecorded' });
    expect((await store.head()).ordinal).toBe(1);
  });

  it('decides again when another writer was faster', async () => {
    const { record } = calendar();
    const answers = await Promise.all(['c-1', 'c-2', 'c-3'].map((commandId) => record({ commandId })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['recorded', 'refused', 'refused']);
  });

  it('holds to the version that the writer saw', async () => {
    const { record } = calendar();
    await record({ expectedVersion: 0 });
    const other = { commandId: 'c-2', body: { ...notice, number: '2号' }, decide: unknownYet('2号') };
    expect(await record({ ...other, expectedVersion: 0 })).toEqual({ status: 'changed', actualVersion: 1 });
    expect(await record({ ...other, expectedVersion: 1 })).toMatchObject({ version: 2 });
    expect(await record({ ...other, expectedVersion: 1 })).toMatchObject({ version: 2 });
  });

  it('does not take another entry under a command id it knows, in this stream or elsewhere', async () => {
    const { record } = calendar();
    await record();
    await expect(record({ body: { ...notice, year: 2028 } })).rejects.toThrow(CommandIdReusedError);
    await expect(record({ stream: 'account-1', body: { act: 'AccountClosed' } })).rejects.toThrow(
      CommandIdReusedError,
    );
    expect(await record({ agency: 'B1', decide: () => null })).toMatchObject({ version: 2 });
  });

  it('answers alike when the reply of the first append was lost', async () => {
    const { store, record } = calendar();
    store.failAt = () => 'after';
    await expect(record()).rejects.toThrow('line broken');
    store.failAt = null;
    expect(await record()).toEqual({ status: 'recorded', version: 1, ordinal: 1 });
  });

  it('gives up, having stored nothing, where others are faster every time', async () => {
    const { ports, record } = calendar();
    ports.store.append = () => Promise.resolve({ status: 'conflict', actualVersion: 1 });
    await expect(record()).rejects.toThrow(StreamContestedError);
  });
});
